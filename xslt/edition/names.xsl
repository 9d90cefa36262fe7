<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- The index of names. -->

  <!-- <names><above/>?<part/>*<kind key="person" total="3"/>*</names> -->
  <xsl:template match="names" mode="title" as="xs:string">
    <xsl:sequence select="if (above) then f:kind(kind/@key) else 'Names'"/>
  </xsl:template>

  <xsl:template match="names" as="element()*">
    <xsl:apply-templates select="above"/>
    <h1><xsl:apply-templates select="." mode="title"/></h1>
    <xsl:if test="not(above)">
      <p class="lead">Who and what the documents name: in their headings, as sender and recipient, and in their text as far as names
        are marked there. Names are as printed; the same name can stand for two people, and one person can have two names.</p>
      <nav class="jump" aria-label="On this page">
        <ul>
          <xsl:for-each select="kind">
            <li><a href="#{@key}s"><xsl:value-of select="f:kind(@key) || ' (' || f:number-words(@total) || ')'"/></a></li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
    <xsl:apply-templates select="kind"/>
    <xsl:call-template name="parts"/>
  </xsl:template>

  <!-- <kind key="person" total="3"><name/>*</kind>, or with the pages that it is shared out to: <kind key="person" total="312"><part/>*</kind> -->
  <xsl:template match="kind" as="element(Q{}section)">
    <section id="{@key}s" class="names">
      <xsl:if test="not(../above)"><h2><xsl:value-of select="f:kind(@key)"/></h2></xsl:if>
      <xsl:if test="@total eq '0'"><p class="absent">None is named.</p></xsl:if>
      <xsl:if test="name"><ul class="lines"><xsl:apply-templates select="name"/></ul></xsl:if>
      <xsl:call-template name="parts"><xsl:with-param name="label" select="f:kind(@key)"/></xsl:call-template>
    </section>
  </xsl:template>

  <!-- <name label="Kennan" ref="https://…" total="7" href="names/persons/kennan.html"><role>Ambassador in the Soviet Union</role></name>, or
       <name label="Webb" ref="" total="1"><document href="" label="" day=""/></name> -->
  <xsl:template match="name" as="element(Q{}li)">
    <li>
      <span class="name"><xsl:value-of select="@label"/></span>
      <xsl:if test="role"><span class="role"><xsl:value-of select="', ' || string-join(role, '; ')"/></span></xsl:if>
      <xsl:if test="string(@ref)">
        <xsl:text> </xsl:text><span class="authority"><xsl:sequence select="f:lead(@ref, 'authority', 'for ' || @label)"/></span>
      </xsl:if>
      <xsl:text>: </xsl:text>
      <xsl:sequence select="@href ! f:lead(., f:counted(../@total, 'document'), 'naming ' || ../@label)"/>
      <xsl:for-each select="document">
        <xsl:if test="position() gt 1">, </xsl:if>
        <a href="{@href}"><xsl:value-of select="string-join((@label, @day)[string(.)], ', ')"/></a>
      </xsl:for-each>
    </li>
  </xsl:template>

  <xsl:function name="f:kind" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="if ($key eq 'organisation') then 'Organisations and offices' else f:capitalised($key) || 's'"/>
  </xsl:function>
</xsl:stylesheet>
