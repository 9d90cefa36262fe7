<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0" xmlns:f="urn:x-teigram:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs f">
  <!-- Mode "frus": the blocks of a document. An element without a template here or in frus-inline.xsl is an error, so that no
       text can vanish. -->

  <xsl:mode name="frus" on-no-match="fail"/>
  <xsl:template match="text()" mode="frus" as="text()"><xsl:sequence select="."/></xsl:template>

  <!-- <note type="source" place="inline" xml:id="file">851G.01/3–1749: Telegram</note> -->
  <xsl:template match="note[@place = 'inline']" mode="frus" as="element(note)">
    <note rend="inline" type="source"><xsl:apply-templates mode="frus"/></note>
  </xsl:template>

  <!-- <note place="foot" type="editorial" n="1" xml:id="fn1">…</note> -->
  <xsl:template match="note" mode="frus" as="element(note)">
    <note>
      <xsl:copy-of select="@n"/>
      <xsl:if test="@xml:id"><xsl:attribute name="xml:id" select="f:ident(@xml:id)"/></xsl:if>
      <xsl:if test="@type = 'source'"><xsl:attribute name="type" select="'source'"/></xsl:if>
      <xsl:apply-templates mode="frus"/>
    </note>
  </xsl:template>

  <!-- Blocks that the edition has too. -->
  <xsl:template match="head | opener | salute | closer | signed | table | row | quote[not(p)]" mode="frus" as="element()">
    <xsl:element name="{local-name()}"><xsl:apply-templates mode="frus"/></xsl:element>
  </xsl:template>

  <xsl:template match="quote[p]" mode="frus" as="element(quote)"><quote rend="blockquote"><xsl:apply-templates mode="frus"/></quote></xsl:template>

  <xsl:template match="dateline" mode="frus" as="element(dateline)"><dateline rendition="#right"><xsl:apply-templates mode="frus"/></dateline></xsl:template>

  <!-- <p style="text-align:center">…</p>, <p rend="-">…</p> -->
  <xsl:template match="p" mode="frus" as="element(p)">
    <p>
      <xsl:variable name="rend" as="xs:string?" select="map{'text-align:center': 'center', 'text-align:right': 'right', 'text-indent:0': 'flushleft',
        'font-style:italic': 'sectiontitleital', 'font-weight:bold': 'strong'}(string(@style))"/>
      <xsl:if test="$rend"><xsl:attribute name="rend" select="$rend"/></xsl:if>
      <xsl:apply-templates select="@rend, node()" mode="frus"/>
    </p>
  </xsl:template>

  <!-- The bullet as printed. -->
  <xsl:template match="@rend" mode="frus" as="text()"><xsl:value-of select=". || ' '"/></xsl:template>

  <!-- <list type="subject"><head/><label>1.</label><item>…</item></list> -->
  <xsl:template match="list" mode="frus" as="element(list)"><list><xsl:copy-of select="@type"/><xsl:apply-templates mode="frus"/></list></xsl:template>

  <xsl:template match="item" mode="frus" as="element(item)"><item><xsl:apply-templates select="@rend, node()" mode="frus"/></item></xsl:template>
  <xsl:template match="label" mode="frus" as="element(label)"><label><xsl:apply-templates select="@rend, node()" mode="frus"/></label></xsl:template>

  <xsl:template match="cell" mode="frus" as="element(cell)">
    <cell><xsl:copy-of select="@rows, @cols, @role"/><xsl:apply-templates mode="frus"/></cell>
  </xsl:template>

  <!-- <postscript><p>…</p></postscript>; an enclosure behind the signature stands in none -->
  <xsl:template match="postscript" mode="frus" as="node()*">
    <xsl:for-each-group select="node()" group-adjacent="exists(self::floatingText) or (not(normalize-space()) and
      exists((preceding-sibling::*[1], following-sibling::*[1])[self::floatingText]))">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:apply-templates select="current-group()" mode="frus"/></xsl:when>
        <xsl:otherwise><postscript><xsl:apply-templates select="current-group()" mode="frus"/></postscript></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- <floatingText><body>…</body></floatingText>: what is attached behind the text; in the text it is a quotation -->
  <xsl:template match="postscript/floatingText | div/floatingText[not(following-sibling::*[not(self::floatingText or self::pb)])]" mode="frus"
    as="element(frus:attachment)">
    <frus:attachment><xsl:apply-templates select="body/node()" mode="frus"/></frus:attachment>
  </xsl:template>

  <xsl:template match="floatingText" mode="frus" as="element(quote)">
    <quote rend="blockquote"><xsl:apply-templates select="body//(p | list | table | quote | head | dateline | salute | signed | seg)[not(ancestor::p | ancestor::list | ancestor::table | ancestor::quote)]" mode="frus-quoted"/></quote>
  </xsl:template>

  <xsl:mode name="frus-quoted" on-no-match="fail"/>
  <xsl:template match="*" mode="frus-quoted" as="element()">
    <xsl:choose>
      <xsl:when test="self::p | self::list | self::table | self::quote"><xsl:apply-templates select="." mode="frus"/></xsl:when>
      <xsl:otherwise><p><xsl:apply-templates mode="frus"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
