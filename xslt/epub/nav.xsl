<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns:epub="http://www.idpf.org/2007/ops" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="f xs">
  <!-- The navigation document of the EPUB, a module of epub.xsl: contents by year and date, the printed pages, and the parts of
       the book. -->

  <xsl:mode name="nav" on-no-match="fail"/>

  <xsl:template match="book" mode="nav" as="element()">
    <html lang="{@language}" xml:lang="{@language}">
      <head>
        <title>Contents</title>
        <xsl:sequence select="f:styles(., '')"/>
      </head>
      <body>
        <nav epub:type="toc" role="doc-toc" aria-labelledby="toc-title">
          <h1 id="toc-title">Contents</h1>
          <ol>
            <li><a href="title.xhtml">About this edition</a></li>
            <xsl:for-each-group select="document" group-adjacent="substring(@date, 1, 4)">
              <li>
                <a href="{f:file(.)}"><xsl:value-of select="(current-grouping-key()[.], 'Without a date')[1]"/></a>
                <ol><xsl:apply-templates select="current-group()" mode="nav"/></ol>
              </li>
            </xsl:for-each-group>
          </ol>
        </nav>
        <xsl:if test="document/page">
          <nav epub:type="page-list" role="doc-pagelist" aria-labelledby="pages-title" hidden="hidden">
            <h2 id="pages-title">Pages of the printed edition</h2>
            <ol><xsl:apply-templates select="document/page" mode="nav"/></ol>
          </nav>
        </xsl:if>
        <nav epub:type="landmarks" aria-labelledby="landmarks-title" hidden="hidden">
          <h2 id="landmarks-title">Parts of the book</h2>
          <ol>
            <li><a epub:type="cover" href="cover.xhtml">Cover</a></li>
            <li><a epub:type="titlepage" href="title.xhtml">About this edition</a></li>
            <li><a epub:type="toc" href="nav.xhtml">Contents</a></li>
            <xsl:for-each select="document[1]"><li><a epub:type="bodymatter" href="{f:file(.)}">Documents</a></li></xsl:for-each>
          </ol>
        </nav>
      </body>
    </html>
  </xsl:template>

  <!-- <document href="…" title="Telegram 249 from …, 1951-10-03" date="1951-10-03"/> -->
  <xsl:template match="document" mode="nav" as="element()">
    <li><a href="{f:file(.)}"><xsl:value-of select="@title"/></a></li>
  </xsl:template>

  <!-- <page id="pg_988" n="988"/> -->
  <xsl:template match="page" mode="nav" as="element()">
    <li><a href="{f:file(..)}#{@id}"><xsl:value-of select="@n"/></a></li>
  </xsl:template>

  <xsl:function name="f:file" as="xs:string">
    <xsl:param name="document" as="element(document)"/>
    <xsl:sequence select="'text/' || replace($document/@href, '\.html$', '.xhtml')"/>
  </xsl:function>
</xsl:stylesheet>
