<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:out="teigram:stylesheet"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    exclude-result-prefixes="#all">
  <!-- Compiles the part of Schematron that teigram.sch uses into a stylesheet with one mode for each pattern. What that
       stylesheet gives: <findings><finding code="C101" role="error" location="/Q{…}TEI[1]">message</finding></findings>.
       Contexts are elements, as paths that are patterns too. A let of the schema or of a pattern is global, so its name must be the only one. -->

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="call" on-no-match="fail"/>
  <xsl:mode name="message" on-no-match="fail"/>

  <xsl:template match="/" as="element(xsl:stylesheet)">
    <xsl:apply-templates select="sch:schema"/>
  </xsl:template>

  <!-- <schema><ns/><let/><pattern/></schema> -->
  <xsl:template match="sch:schema" as="element(xsl:stylesheet)">
    <xsl:if test="not(@queryBinding = 'xslt3')">
      <xsl:message terminate="yes" select="'queryBinding must be xslt3'"/>
    </xsl:if>
    <out:stylesheet version="3.0" expand-text="no">
      <xsl:for-each select="sch:ns">
        <xsl:namespace name="{@prefix}" select="string(@uri)"/>
      </xsl:for-each>
      <out:output method="xml" omit-xml-declaration="yes" indent="no"/>
      <out:mode on-no-match="fail"/>
      <out:template match="/" as="element(findings)">
        <findings>
          <xsl:apply-templates select="sch:pattern" mode="call"/>
        </findings>
      </out:template>
      <xsl:apply-templates select="sch:let, sch:pattern"/>
    </out:stylesheet>
  </xsl:template>

  <!-- <pattern id="pages">: its mode is called for the elements that are a context in it, which a path finds sooner than a
       walk through the whole tree -->
  <xsl:template match="sch:pattern" mode="call" as="element(xsl:apply-templates)">
    <out:apply-templates select="{sch:rule ! concat('//(', @context, ')') => string-join(' | ')}" mode="{@id}"/>
  </xsl:template>

  <!-- <pattern id="pages">: its mode and its rules, of which the first that matches an element is taken -->
  <xsl:template match="sch:pattern" as="element()+">
    <out:mode name="{@id}" on-no-match="deep-skip"/>
    <xsl:apply-templates select="sch:let, sch:rule"/>
  </xsl:template>

  <!-- <rule context="tei:pb">…</rule> -->
  <xsl:template match="sch:rule" as="element(xsl:template)">
    <out:template match="{@context}" mode="{../@id}" priority="{count(following-sibling::sch:rule) + 1}" as="element(finding)*">
      <xsl:apply-templates select="*"/>
    </out:template>
  </xsl:template>

  <!-- <let name="ids" value="//@xml:id"/> -->
  <xsl:template match="sch:let" as="element(xsl:variable)">
    <out:variable name="{@name}" select="{@value}"/>
  </xsl:template>

  <!-- <assert id="C101" role="error" test="…">message</assert> -->
  <xsl:template match="sch:assert" as="element(xsl:if)">
    <out:if test="not({@test})">
      <xsl:call-template name="finding"/>
    </out:if>
  </xsl:template>

  <!-- <report id="C160" role="error" test="…">message</report> -->
  <xsl:template match="sch:report" as="element(xsl:if)">
    <out:if test="{@test}">
      <xsl:call-template name="finding"/>
    </out:if>
  </xsl:template>

  <!-- The finding of the assert or report that is the context. -->
  <xsl:template name="finding" as="element(finding)">
    <finding code="{@id}" role="{@role}">
      <out:attribute name="location" select="path()"/>
      <xsl:apply-templates mode="message"/>
    </finding>
  </xsl:template>

  <xsl:template match="sch:assert/text() | sch:report/text()" mode="message" as="element(xsl:text)">
    <out:text><xsl:value-of select="."/></out:text>
  </xsl:template>

  <!-- <value-of select="@n"/> -->
  <xsl:template match="sch:value-of" mode="message" as="element(xsl:value-of)">
    <out:value-of select="{@select}" separator=" "/>
  </xsl:template>

  <!-- <name/> -->
  <xsl:template match="sch:name" mode="message" as="element(xsl:value-of)">
    <out:value-of select="name()"/>
  </xsl:template>

  <xsl:template match="sch:title | sch:ns" as="empty-sequence()"/>
</xsl:stylesheet>
