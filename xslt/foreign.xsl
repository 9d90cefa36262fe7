<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:out="teigram:stylesheet"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:local="teigram:local"
    exclude-result-prefixes="#all">
  <!-- Compiles the Schematron of other people: any query binding of XSLT, contexts that are patterns only, attributes and
       texts as contexts, patterns and asserts without an id, abstract rules. Not abstract patterns and not include. -->

  <xsl:import href="schematron.xsl"/>
  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:key name="abstract" match="sch:rule[@abstract = 'true']" use="@id"/>

  <!-- <schema><ns/><let/><pattern/></schema> -->
  <xsl:template match="sch:schema" as="element(xsl:stylesheet)">
    <xsl:variable name="unknown" as="element()*" select="//(sch:include | sch:pattern[@is-a or @abstract = 'true'])"/>
    <xsl:if test="$unknown">
      <xsl:message terminate="yes" select="'include and abstract patterns are not understood; expand them first'"/>
    </xsl:if>
    <out:stylesheet version="3.0" expand-text="no">
      <xsl:copy-of select="namespace::*[not(. = ('http://purl.oclc.org/dsdl/schematron', 'http://www.w3.org/1999/XSL/Transform'))][name()]"/>
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
      <xsl:copy-of select="xsl:function | xsl:key | xsl:variable | xsl:param"/>
      <xsl:apply-templates select="sch:let, sch:pattern"/>
    </out:stylesheet>
  </xsl:template>

  <!-- The mode of a pattern: its number, because it need not have an id. -->
  <xsl:function name="local:mode" as="xs:string">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:sequence select="'pattern-' || count($pattern/preceding-sibling::sch:pattern)"/>
  </xsl:function>

  <!-- <pattern>: every node is tried, because a context need not be a path -->
  <xsl:template match="sch:pattern" mode="call" as="element(xsl:apply-templates)">
    <xsl:variable name="root" as="xs:string?" select="if (sch:rule/@context = '/') then '/ | ' else ()"/>
    <out:apply-templates select="{$root}//node() | //@*" mode="{local:mode(.)}"/>
  </xsl:template>

  <!-- <pattern>: a mode and its rules; rules that are only there to be extended have no template -->
  <xsl:template match="sch:pattern" as="element()+">
    <out:mode name="{local:mode(.)}" on-no-match="deep-skip"/>
    <xsl:apply-templates select="sch:rule[not(@abstract = 'true')]"/>
  </xsl:template>

  <!-- <rule context="tei:p/@n">…</rule>; what the pattern names with let is seen in each of its rules -->
  <xsl:template match="sch:rule" as="element(xsl:template)">
    <out:template match="{@context}" mode="{local:mode(..)}" priority="{count(following-sibling::sch:rule) + 1}" as="element(finding)*">
      <xsl:apply-templates select="../sch:let, *"/>
    </out:template>
  </xsl:template>

  <!-- <extends rule="dated"/> -->
  <xsl:template match="sch:extends" as="element()*">
    <xsl:if test="not(key('abstract', @rule))">
      <xsl:message terminate="yes" select="'extends names a rule that is not there: ' || @rule"/>
    </xsl:if>
    <xsl:apply-templates select="key('abstract', @rule)/*"/>
  </xsl:template>

  <!-- The finding of the assert or report that is the context. -->
  <xsl:template name="finding" as="element(finding)">
    <finding code="{@id}" role="{(@role, ../@role, 'error')[1]}">
      <out:attribute name="location" select="path()"/>
      <xsl:apply-templates mode="message"/>
    </finding>
  </xsl:template>

  <!-- <emph>, <dir> and <span> in a message -->
  <xsl:template match="sch:emph | sch:dir | sch:span" mode="message" as="node()*">
    <xsl:apply-templates mode="message"/>
  </xsl:template>
  <xsl:template match="(sch:emph | sch:dir | sch:span)/text()" mode="message" as="element(xsl:text)">
    <out:text><xsl:value-of select="."/></out:text>
  </xsl:template>

  <!-- <name path=".."/> -->
  <xsl:template match="sch:name[@path]" mode="message" as="element(xsl:value-of)">
    <out:value-of select="name({@path})"/>
  </xsl:template>

  <!-- <value-of> of a message is asked for its string only; what a schema says about itself is left out -->
  <xsl:template match="sch:p | sch:phase | sch:diagnostics | sch:properties | sch:title | sch:ns" as="empty-sequence()"/>
  <xsl:template match="*[not(self::sch:*)]" as="empty-sequence()"/>
  <xsl:template match="*[not(self::sch:*)]" mode="message" as="empty-sequence()"/>
</xsl:stylesheet>
