<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="urn:x-teigram:site"
  exclude-result-prefixes="#all">
  <!-- The e-book: its chapters, its title page, its contents. -->

  <xsl:import href="teigram:epub/epub.xsl"/>
  <xsl:include href="elements.xsl"/>

  <!-- 1. The title page. It is HTML without a namespace, as on the page to print. -->
  <xsl:template name="title-page" as="element(Q{}div)">
    <div class="title-page" xmlns="">
      <h1><xsl:value-of select="@title"/></h1>
      <p class="extent"><xsl:value-of select="f:extent(.)"/></p>
      <p class="seminar">Edited by the Telegram Seminar.</p>
    </div>
  </xsl:template>

  <!-- 2. A line of the contents: label and date in the place of the long title. -->
  <xsl:template match="document" mode="nav" as="element()">
    <li><a href="{f:file(.)}"><xsl:value-of select="@label, @date" separator=", "/></a></li>
  </xsl:template>
</xsl:stylesheet>
