<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="xs f">
  <!-- Mode "frus", inside a line: always as printed. What the edition has no mark-up for (abbreviations, numbers, references by
       key) is plain text. -->

  <xsl:template mode="frus" as="node()*"
    match="abbr | forename | foreign | idno | label[@type = 'part'] | orig | q | ref | roleName | rs | seg | sic | surname | term | expan">
    <xsl:apply-templates mode="frus"/>
  </xsl:template>

  <!-- <choice><abbr>wld</abbr><expan>would</expan></choice>, <choice><sic/><corr/></choice> -->
  <xsl:template match="choice" mode="frus" as="node()*"><xsl:apply-templates select="abbr | sic | orig" mode="frus"/></xsl:template>

  <!-- <supplied>Washington,</supplied>, H<ex>arry</ex>, <gap reason="garbled"><desc>garble</desc></gap> -->
  <xsl:template match="supplied | ex | desc" mode="frus" as="node()*">
    <xsl:text>[</xsl:text><xsl:apply-templates mode="frus"/><xsl:text>]</xsl:text>
  </xsl:template>
  <xsl:template match="gap[desc]" mode="frus" as="node()*"><xsl:apply-templates select="desc" mode="frus"/></xsl:template>
  <xsl:template match="gap" mode="frus" as="element(gap)"><gap/></xsl:template>

  <!-- <opener><seg type="line">…</seg><seg type="classification">secret</seg></opener>: a line of its own -->
  <xsl:template match="opener/seg | closer/seg" mode="frus" as="element(seg)"><seg rendition="#left"><xsl:apply-templates mode="frus"/></seg></xsl:template>

  <!-- <persName ref="#p_AD1" role="sender">Acheson</persName> -->
  <xsl:template match="persName" mode="frus" as="element(persName)">
    <persName>
      <xsl:copy-of select="f:party(@role)"/>
      <xsl:if test="@ref"><xsl:attribute name="corresp" select="@ref"/></xsl:if>
      <xsl:apply-templates mode="frus"/>
    </persName>
  </xsl:template>

  <xsl:template match="orgName | placeName" mode="frus" as="element()">
    <xsl:element name="{local-name()}"><xsl:apply-templates mode="frus"/></xsl:element>
  </xsl:template>

  <!-- <rs type="sender">Embassy in India</rs>, <term ref="#t_UK1">UK</term> -->
  <xsl:template match="rs[@type = ('sender', 'recipient')]" mode="frus" as="element(gloss)">
    <gloss><xsl:copy-of select="f:party(@type)"/><xsl:apply-templates mode="frus"/></gloss>
  </xsl:template>
  <xsl:template match="term[@ref]" mode="frus" as="element(gloss)"><gloss target="{@ref}"><xsl:apply-templates mode="frus"/></gloss></xsl:template>

  <!-- <date when="1952-07-25">July 25</date>; one whose year is inferred is left as printed -->
  <xsl:template match="date | time" mode="frus" as="node()*">
    <xsl:choose>
      <xsl:when test="@resp"><xsl:apply-templates mode="frus"/></xsl:when>
      <xsl:otherwise>
        <xsl:element name="{local-name()}">
          <xsl:copy-of select="@when, @from, @to, @notBefore, @notAfter"/>
          <xsl:apply-templates mode="frus"/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- <hi rend="italic">ibid.</hi>: the edition has a closed list of kinds -->
  <xsl:template match="hi" mode="frus" as="node()*">
    <xsl:variable name="rend" as="xs:string?" select="map{'italic': 'italic', 'smallcaps': 'smallcaps', 'strong': 'strong', 'bold': 'strong',
      'roman': 'roman', 'underline': 'underline', 'sub': 'sub', 'subscript': 'sub', 'sup': 'superscript', 'superscript': 'superscript'}(string(@rend))"/>
    <xsl:choose>
      <xsl:when test="$rend"><hi rend="{$rend}"><xsl:apply-templates mode="frus"/></hi></xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="frus"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="del" mode="frus" as="element(del)"><del><xsl:copy-of select="@rend"/><xsl:apply-templates mode="frus"/></del></xsl:template>

  <!-- <ref type="document" target="frus1949v07p1-d5.xml">Document 5</ref>, <rs type="volume" key="frus1951v06p1">vol. VI</rs> -->
  <xsl:template match="ref[@target]" mode="frus" as="element(ref)"><ref target="{f:target(@target)}"><xsl:apply-templates mode="frus"/></ref></xsl:template>
  <xsl:template match="rs[starts-with(@key, 'frus')]" mode="frus" as="element(ref)">
    <ref target="{if (substring-before(@key, '#') = $volume) then '#' || substring-after(@key, '#') else @key}"><xsl:apply-templates mode="frus"/></ref>
  </xsl:template>

  <!-- <ref type="note-anchor" n="3"/>: the number stands for the note that is lost -->
  <xsl:template match="ref[@type = 'note-anchor']" mode="frus" as="element(hi)"><hi rend="superscript"><xsl:value-of select="@n"/></hi></xsl:template>

  <!-- <pb n="988" xml:id="pg_988" facs="1002"/> -->
  <xsl:template match="pb" mode="frus" as="element(pb)">
    <pb n="{@n}">
      <xsl:if test="@n = tokenize($pages)"><xsl:attribute name="xml:id" select="'pg_' || @n"/></xsl:if>
      <xsl:copy-of select="@facs"/>
    </pb>
  </xsl:template>

  <xsl:template match="lb" mode="frus" as="element(lb)"><lb/></xsl:template>

  <!-- <anchor type="note-text" corresp="#fn1"/>: nothing is printed -->
  <!-- <fw type="head">PAGE 02 STATE 043554</fw>: the printed edition leaves out what runs on the pages of a raw cable -->
  <xsl:template match="anchor | fw" mode="frus" as="empty-sequence()"/>

  <!-- What the edition calls sender and recipient. -->
  <xsl:function name="f:party" as="attribute(type)?">
    <xsl:param name="role" as="attribute()?"/>
    <xsl:if test="$role = 'sender'"><xsl:attribute name="type" select="'from'"/></xsl:if>
    <xsl:if test="$role = 'recipient'"><xsl:attribute name="type" select="'to'"/></xsl:if>
  </xsl:function>
</xsl:stylesheet>
