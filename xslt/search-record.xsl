<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns:s="urn:x-teigram:site" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- A document as Pagefind is to index it: facts to choose by, facts to show, and the words in blocks. Nobody reads this page;
       the words that a reader may look for are all in it: as printed and as expanded or corrected, the notes after the text. -->

  <xsl:include href="lib/elements.xsl"/>
  <xsl:include href="lib/pages.xsl"/>

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:mode on-no-match="fail"/>
  <!-- An element that is not named here gives its words: nothing of a text is kept from the index. -->
  <xsl:mode name="words" on-no-match="text-only-copy"/>
  <xsl:mode name="note" on-no-match="fail"/>

  <!-- What else is indexed: <facts><value what="filter" name="year" value="1951"/></facts>; what: filter, sort or meta. -->
  <xsl:param name="facts" as="element(s:facts)"><s:facts/></xsl:param>

  <xsl:template match="/" as="element(Q{}html)"><xsl:apply-templates select="TEI"/></xsl:template>

  <!-- <TEI xml:id="…" xml:lang="en"><teiHeader/><text/></TEI> -->
  <xsl:template match="TEI" as="element(Q{}html)">
    <html lang="{(@xml:lang, 'en')[1]}">
      <head>
        <meta charset="utf-8"/>
        <title><xsl:value-of select="normalize-space(teiHeader/fileDesc/titleStmt/title[1])"/></title>
        <xsl:for-each select="$facts/s:value">
          <meta content="{@value}"><xsl:attribute name="data-pagefind-{@what}" select="@name || '[content]'"/></meta>
        </xsl:for-each>
      </head>
      <body>
        <main data-pagefind-body="">
          <h1><xsl:value-of select="normalize-space(teiHeader/fileDesc/titleStmt/title[1])"/></h1>
          <xsl:apply-templates select="text" mode="words"/>
          <xsl:apply-templates select="$foot-notes" mode="note"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <!-- Blocks, which no word runs across. -->
  <xsl:template match="*[f:is-block(.)]" mode="words" as="element(Q{}div)" priority="-0.2"><div><xsl:apply-templates mode="words"/></div></xsl:template>
  <xsl:template match="head | opener | dateline | salute | p | list | item | quote[p] | row | cell | closer | signed | postscript | note" mode="words" as="element(Q{}div)">
    <div><xsl:apply-templates select="@xml:id, node()" mode="words"/></div>
  </xsl:template>

  <xsl:template match="@xml:id" mode="words" as="attribute(id)"><xsl:attribute name="id" select="."/></xsl:template>

  <!-- <note place="foot" n="1" xml:id="fn1">…</note>: after the text, so that neither breaks a phrase of the other -->
  <xsl:template match="note[f:is-foot(.)]" mode="words" as="empty-sequence()" priority="1"/>
  <xsl:template match="note" mode="note" as="element(Q{}div)">
    <div id="{f:note-ident(.)}"><xsl:apply-templates mode="words"/></div>
  </xsl:template>

  <!-- <pb n="988"/>: the place of a hit is said by its page -->
  <xsl:template match="pb" mode="words" as="element(Q{}span)"><span id="{f:page-ident(.)}"/></xsl:template>

  <!-- <choice><abbr>wld</abbr><expan>would</expan></choice>, <choice><sic/><corr/></choice>: "wld [would]" -->
  <xsl:template match="choice" mode="words" as="node()*">
    <xsl:apply-templates select="abbr | sic | orig" mode="words"/>
    <xsl:value-of select="' [' || string-join((expan | corr | reg) ! normalize-space(), ' or ') || ']'"/>
  </xsl:template>

  <xsl:template match="desc | ref[@type = 'note-anchor'] | anchor | certainty" mode="words" as="empty-sequence()"/>
  <xsl:template match="gap" mode="words" as="text()"><xsl:text>[…]</xsl:text></xsl:template>
  <xsl:template match="lb" mode="words" as="text()"><xsl:text> </xsl:text></xsl:template>
</xsl:stylesheet>
