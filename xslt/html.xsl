<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- A telegram as a page that stands alone: facts, text, notes. It needs no script and asks for nothing but its style sheet. -->

  <xsl:include href="lib/names.xsl"/>
  <xsl:include href="lib/header.xsl"/>
  <xsl:include href="lib/body.xsl"/>
  <xsl:include href="lib/inline.xsl"/>
  <xsl:include href="lib/notes.xsl"/>

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:mode on-no-match="fail"/>

  <!-- Where the style sheet is, relative to the page. -->
  <xsl:param name="href-css" as="xs:string" select="'teigram.css'"/>
  <!-- Where the TEI is; empty: no link to it. -->
  <xsl:param name="href-tei" as="xs:string" select="''"/>
  <!-- Where the plain text is; empty: no link to it. -->
  <xsl:param name="href-text" as="xs:string" select="''"/>
  <!-- Where the index page is; empty: no link to it. -->
  <xsl:param name="href-index" as="xs:string" select="''"/>

  <!-- <TEI xml:id="…" xml:lang="en"><teiHeader/><text/></TEI> -->
  <xsl:template match="/" as="element(Q{}html)"><xsl:apply-templates select="TEI"/></xsl:template>

  <xsl:template match="TEI" as="element(Q{}html)">
    <xsl:variable name="title" as="xs:string" select="normalize-space(teiHeader/fileDesc/titleStmt/title[1])"/>
    <html lang="{(@xml:lang, 'en')[1]}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title><xsl:value-of select="$title"/></title>
        <link rel="stylesheet" href="{$href-css}"/>
        <xsl:if test="$href-tei"><link rel="alternate" type="application/tei+xml" href="{$href-tei}" title="TEI"/></xsl:if>
        <xsl:if test="$href-text"><link rel="alternate" type="text/plain" href="{$href-text}" title="Plain text"/></xsl:if>
      </head>
      <body>
        <a class="skip" href="#doc-text">Skip to the text</a>
        <xsl:if test="$href-index">
          <header><nav aria-label="Edition"><a href="{$href-index}">All documents</a></nav></header>
        </xsl:if>
        <main>
          <article>
            <h1><xsl:value-of select="$title"/></h1>
            <xsl:apply-templates select="teiHeader" mode="facts"/>
            <section id="doc-text" class="text" tabindex="-1" aria-label="Text of the document"><xsl:apply-templates select="text/body" mode="body"/></section>
            <xsl:apply-templates select="text" mode="notes"/>
          </article>
        </main>
        <xsl:apply-templates select="teiHeader" mode="colophon"/>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
