<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns:epub="http://www.idpf.org/2007/ops" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="f xs">
  <!-- What stands before the documents of the EPUB, a module of epub.xsl: the cover's picture, the cover, the title page. -->

  <xsl:include href="title-page.xsl"/>

  <xsl:mode name="cover-image" on-no-match="fail"/>
  <xsl:mode name="cover" on-no-match="fail"/>
  <xsl:mode name="title" on-no-match="fail"/>

  <xsl:template match="book" mode="cover-image" as="element()"><xsl:call-template name="picture"/></xsl:template>

  <xsl:template match="book" mode="cover" as="element()"><xsl:sequence select="f:page(., 'Cover', 'cover', f:cover(.))"/></xsl:template>

  <xsl:template match="book" mode="title" as="element()">
    <xsl:variable name="content" as="element(Q{}div)"><xsl:call-template name="title-page"/></xsl:variable>
    <xsl:sequence select="f:page(., string(@title), 'titlepage', f:xhtml($content))"/>
  </xsl:template>

  <xsl:function name="f:page" as="element()">
    <xsl:param name="book" as="element(book)"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="content" as="element()"/>
    <html lang="{$book/@language}" xml:lang="{$book/@language}">
      <head>
        <title><xsl:value-of select="$title"/></title>
        <xsl:sequence select="f:styles($book, '')"/>
      </head>
      <body class="{$type}" epub:type="frontmatter"><section epub:type="{$type}"><xsl:sequence select="$content"/></section></body>
    </html>
  </xsl:function>

  <!-- The style sheets that each file asks for, the user's own after ours; *up* leads from the file to where they are. -->
  <xsl:function name="f:styles" as="element()+">
    <xsl:param name="book" as="element(book)"/>
    <xsl:param name="up" as="xs:string"/>
    <xsl:for-each select="'book.css', $book/@css"><link rel="stylesheet" type="text/css" href="{$up || .}"/></xsl:for-each>
  </xsl:function>

  <xsl:function name="f:cover" as="element()">
    <xsl:param name="book" as="element(book)"/>
    <p><img src="cover.svg" role="doc-cover" alt="Cover: {string-join(($book/@title, $book/publisher[1]), '. ')}"/></p>
  </xsl:function>

  <!-- HTML without a namespace as XHTML. -->
  <xsl:function name="f:xhtml" as="element()">
    <xsl:param name="html" as="element()"/>
    <xsl:element name="{local-name($html)}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:sequence select="$html/@*"/>
      <xsl:sequence select="$html/node() ! (if (self::*) then f:xhtml(.) else .)"/>
    </xsl:element>
  </xsl:function>

  <!-- The cover as a picture that is text: readers that show it small scale it. -->
  <xsl:template name="picture" as="element()">
    <xsl:variable name="lines" as="xs:string*" select="f:lines(tokenize(@title), 20)"/>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" width="600" height="800" role="img" aria-label="{@title}">
      <rect width="600" height="800" fill="#fdfcf9"/>
      <rect x="30" y="30" width="540" height="740" fill="none" stroke="#7a2318" stroke-width="3"/>
      <rect x="40" y="40" width="520" height="720" fill="none" stroke="#7a2318" stroke-width="1"/>
      <g font-family="Georgia, 'Times New Roman', serif" text-anchor="middle" fill="#1f1d1a">
        <xsl:for-each select="$lines">
          <text x="300" y="{350 - 27 * count($lines) + 54 * position()}" font-size="44"><xsl:value-of select="."/></text>
        </xsl:for-each>
        <text x="300" y="{430 + 27 * count($lines)}" font-size="24" fill="#5c564d"><xsl:value-of select="f:extent(.)"/></text>
        <xsl:for-each select="publisher[1]"><text x="300" y="720" font-size="22" fill="#5c564d"><xsl:value-of select="."/></text></xsl:for-each>
      </g>
    </svg>
  </xsl:template>

  <!-- Words in lines of at most so many characters, where a word is not longer. -->
  <xsl:function name="f:lines" as="xs:string*">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:sequence select="fold-left($words, (), function($lines as xs:string*, $word as xs:string) as xs:string+ {
      if (exists($lines) and string-length($lines[last()]) + string-length($word) lt $most)
      then ($lines[position() lt last()], $lines[last()] || ' ' || $word) else ($lines, $word)})"/>
  </xsl:function>
</xsl:stylesheet>
