<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.idpf.org/2007/opf"
  xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="xs">
  <!-- The package document of the EPUB, a module of epub.xsl, from the <book/> that src/teigram/book.py shows: what it is, what is in
       it, in what order. -->

  <xsl:mode name="package" on-no-match="fail"/>

  <xsl:template match="book" mode="package" as="element()">
    <package version="3.0" unique-identifier="book-id" xml:lang="{@language}" prefix="schema: http://schema.org/">
      <metadata>
        <dc:identifier id="book-id"><xsl:value-of select="@identifier"/></dc:identifier>
        <dc:title><xsl:value-of select="@title"/></dc:title>
        <xsl:for-each select="@language, language"><dc:language><xsl:value-of select="."/></dc:language></xsl:for-each>
        <xsl:for-each select="publisher"><dc:publisher><xsl:value-of select="."/></dc:publisher></xsl:for-each>
        <xsl:for-each select="@description[string()]"><dc:description><xsl:value-of select="."/></dc:description></xsl:for-each>
        <xsl:for-each select="licence"><dc:rights><xsl:value-of select="string-join((., @href), ' ')"/></dc:rights></xsl:for-each>
        <xsl:for-each select="volume">
          <dc:source id="source-{position()}"><xsl:value-of select="."/></dc:source>
          <meta refines="#source-{position()}" property="source-of">pagination</meta>
        </xsl:for-each>
        <meta property="dcterms:modified"><xsl:value-of select="@modified"/></meta>
        <xsl:call-template name="accessibility"/>
      </metadata>
      <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="style" href="book.css" media-type="text/css"/>
        <xsl:for-each select="@css"><item id="own-style" href="{.}" media-type="text/css"/></xsl:for-each>
        <item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
        <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
        <item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>
        <xsl:for-each select="document">
          <item id="d{position()}" href="text/{replace(@href, '\.html$', '.xhtml')}" media-type="application/xhtml+xml"/>
        </xsl:for-each>
      </manifest>
      <spine>
        <itemref idref="cover"/>
        <itemref idref="title"/>
        <itemref idref="nav"/>
        <xsl:for-each select="document"><itemref idref="d{position()}"/></xsl:for-each>
      </spine>
    </package>
  </xsl:template>

  <!-- What a reader who does not see, or who cannot turn pages, may count on: https://www.w3.org/TR/epub-a11y-11/ -->
  <xsl:template name="accessibility" as="element()+">
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <xsl:for-each select="'structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability', 'unlocked', if (document/page) then ('pageBreakMarkers', 'pageNavigation') else ()">
      <meta property="schema:accessibilityFeature"><xsl:value-of select="."/></meta>
    </xsl:for-each>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">
      <xsl:text>All content is text, with headings, a table of contents by date, notes linked both ways</xsl:text>
      <xsl:if test="document/page">, and the pages of the printed edition</xsl:if>
      <xsl:text>.</xsl:text>
    </meta>
  </xsl:template>
</xsl:stylesheet>
