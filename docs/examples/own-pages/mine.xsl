<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Pages of one's own. The import brings everything that teigram does, wherever it is installed; each template below takes
       the place of one of its. -->

  <xsl:import href="teigram:html.xsl"/>

  <!-- 1. An element that shall look otherwise: <term> in italics. -->
  <xsl:template match="term" mode="body" as="element(Q{}i)">
    <i class="term"><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></i>
  </xsl:template>

  <!-- 2. More than teigram does with an element: a person whom an authority file knows is a link to it. -->
  <xsl:template match="persName[starts-with(@ref, 'https:')]" mode="body" as="element(Q{}a)">
    <a href="{@ref}"><xsl:next-match/></a>
  </xsl:template>

  <!-- 3. Something of one's own around the text: a line at the foot of each page, after what stands there already. -->
  <xsl:template match="TEI" mode="frame-foot" as="element(Q{}p)*">
    <xsl:next-match/>
    <p>Edited by the Telegram Seminar.</p>
  </xsl:template>

  <!-- 4. A part left out: no choice of colours. -->
  <xsl:template name="theme" as="empty-sequence()"/>
</xsl:stylesheet>
