<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns:epub="http://www.idpf.org/2007/ops" xmlns:s="urn:x-teigram:site"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="f s xs">
  <!-- A document as a chapter of the EPUB, a module of epub.xsl. The chapter is made as HTML first; mode "xhtml" puts it into the
       namespace of XHTML, tells reading systems what notes and page marks are, and leads links to chapters. -->

  <xsl:import href="chapter.xsl"/>
  <xsl:include href="links.xsl"/>

  <xsl:mode name="xhtml" on-no-match="fail"/>

  <!-- Where the page of the document is in the site: its chapter is in the same place in the book. -->
  <xsl:param name="href" as="xs:string" select="'document.html'"/>

  <xsl:key name="ident" match="Q{}*[@id]" use="string(@id)"/>

  <xsl:variable name="types" as="map(xs:string, xs:string)" select="map{
    'doc-noteref': 'noteref', 'doc-footnote': 'footnote', 'doc-endnotes': 'footnotes', 'doc-backlink': 'backlink', 'doc-pagebreak': 'pagebreak'}"/>

  <xsl:template match="TEI" as="element(Q{http://www.w3.org/1999/xhtml}html)">
    <xsl:variable name="chapter" as="document-node()"><xsl:document><xsl:sequence select="f:chapter(.)"/></xsl:document></xsl:variable>
    <html lang="{(@xml:lang, 'en')[1]}" xml:lang="{(@xml:lang, 'en')[1]}">
      <head>
        <title><xsl:value-of select="$chapter/Q{}article/Q{}h1"/></title>
        <xsl:sequence select="f:styles($book, replace($href, '[^/]+', '..') || '/')"/>
      </head>
      <body epub:type="bodymatter"><xsl:apply-templates select="$chapter/Q{}article" mode="xhtml"/></body>
    </html>
  </xsl:template>

  <xsl:template match="text()" mode="xhtml" as="text()"><xsl:sequence select="."/></xsl:template>

  <xsl:template match="*" mode="xhtml" as="element()">
    <xsl:element name="{local-name()}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:apply-templates select="@*" mode="xhtml"/>
      <xsl:sequence select="@role ! $types(string(.)) ! f:type-attribute(.)"/>
      <xsl:apply-templates mode="xhtml"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="*[f:is-for-screens(.)] | @tabindex" mode="xhtml" as="empty-sequence()" priority="2"/>
  <xsl:template match="@*" mode="xhtml" as="attribute()"><xsl:sequence select="."/></xsl:template>
  <xsl:template match="@lang" mode="xhtml" as="attribute()+"><xsl:sequence select="."/><xsl:attribute name="xml:lang" select="."/></xsl:template>

  <!-- A link stays in the chapter, leads to another chapter, or to the world; a link to another page of the site is none here. -->
  <xsl:template match="Q{}a[@href]" mode="xhtml" as="element()">
    <xsl:variable name="chapter" as="element(s:document)?" select="f:document(@href, $href)"/>
    <xsl:choose>
      <xsl:when test="$chapter or matches(@href, '^(https?:|mailto:)') or key('ident', substring-after(@href, '#'))"><xsl:next-match/></xsl:when>
      <xsl:otherwise><span><xsl:apply-templates select="@class, @id, node()" mode="xhtml"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="@href[f:document(., $href)]" mode="xhtml" as="attribute(href)">
    <xsl:attribute name="href" select="replace(., '\.html(#|$)', '.xhtml$1')"/>
  </xsl:template>

  <xsl:function name="f:type-attribute" as="attribute()">
    <xsl:param name="type" as="xs:string"/>
    <xsl:attribute name="epub:type" select="$type"/>
  </xsl:function>
</xsl:stylesheet>
