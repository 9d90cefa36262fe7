<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:x-teigram:odd" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Makes the encoding guidelines of an ODD: one page with the chapters of its text and a reference of what it declares.
       The page asks for no other file. -->

  <xsl:include href="lib/spec.xsl"/>
  <xsl:include href="lib/prose.xsl"/>
  <xsl:include href="lib/reference.xsl"/>
  <xsl:include href="lib/content.xsl"/>
  <xsl:include href="lib/example.xsl"/>
  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:mode on-no-match="fail"/>

  <!-- The style sheet, which is written into the page. -->
  <xsl:param name="css" as="xs:string" select="''"/>

  <xsl:template match="/" as="node()*">
    <xsl:apply-templates select="TEI"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- <TEI><teiHeader/><text><body><div xml:id="notes">…</div></body></text></TEI> -->
  <xsl:template match="TEI" as="element(Q{}html)">
    <xsl:variable name="titles" as="element()*" select="teiHeader/fileDesc/titleStmt/title"/>
    <html lang="{@xml:lang}">
      <xsl:text>&#10;</xsl:text>
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title><xsl:value-of select="$titles" separator=": "/></title>
        <style><xsl:value-of select="'&#10;' || $css"/></style>
      </head>
      <xsl:text>&#10;</xsl:text>
      <body>
        <a class="skip" href="#content">Skip to the text</a>
        <xsl:text>&#10;</xsl:text>
        <header>
          <h1><xsl:value-of select="$titles[@type = 'main']"/></h1>
          <p><xsl:value-of select="$titles[@type = 'sub']"/></p>
        </header>
        <xsl:call-template name="contents"/>
        <xsl:text>&#10;</xsl:text>
        <main id="content" tabindex="-1">
          <xsl:apply-templates select="text/body/div" mode="prose"/>
        </main>
        <xsl:text>&#10;</xsl:text>
        <footer>
          <p>
            <xsl:value-of select="teiHeader/encodingDesc/projectDesc/p" separator=" "/>
            <xsl:text> </xsl:text>
            <a href="{teiHeader//licence/@target}"><xsl:value-of select="teiHeader//licence"/></a>
            <xsl:text>.</xsl:text>
          </p>
        </footer>
      </body>
    </html>
  </xsl:template>

  <!-- The chapters, and the elements by their names -->
  <xsl:template name="contents" as="element(Q{}nav)">
    <nav aria-label="Contents">
      <h2>Contents</h2>
      <ol>
        <xsl:for-each select="text/body/div">
          <xsl:text>&#10;</xsl:text>
          <li><a href="#{@xml:id}"><xsl:value-of select="head"/></a></li>
        </xsl:for-each>
      </ol>
      <details>
        <summary>Elements by name</summary>
        <ul class="names">
          <xsl:for-each-group select="//elementSpec" group-by="odd:name(.)">
            <xsl:sort select="lower-case(current-grouping-key())"/>
            <xsl:text>&#10;</xsl:text>
            <li><a href="#element-{current-grouping-key()}"><code><xsl:value-of select="current-grouping-key()"/></code></a></li>
          </xsl:for-each-group>
        </ul>
      </details>
    </nav>
  </xsl:template>
</xsl:stylesheet>
