<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:s="urn:x-teigram:site" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- A document as a page: facts, text, notes, how to cite it. It is read without a script, and asks for nothing but its
       style sheet and script. Whoever wants another page imports this file and overrides a template. -->

  <xsl:include href="lib/frame.xsl"/>
  <xsl:include href="lib/meta.xsl"/>
  <xsl:include href="lib/around.xsl"/>
  <xsl:include href="lib/header.xsl"/>
  <xsl:include href="lib/body.xsl"/>
  <xsl:include href="lib/blocks.xsl"/>
  <xsl:include href="lib/tables.xsl"/>
  <xsl:include href="lib/inline.xsl"/>
  <xsl:include href="lib/notes.xsl"/>
  <xsl:include href="lib/pages.xsl"/>
  <xsl:include href="lib/printed.xsl"/>
  <xsl:include href="lib/listed.xsl"/>
  <xsl:include href="lib/other.xsl"/>
  <xsl:include href="lib/elements.xsl"/>
  <xsl:include href="lib/names.xsl"/>

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no" escape-uri-attributes="no"/>
  <xsl:mode on-no-match="fail"/>

  <!-- What the page knows of the edition around it; src/teigram/page.py shows it. -->
  <xsl:param name="page" as="element(s:page)"><s:page css="teigram.css" script="teigram.js"/></xsl:param>

  <!-- <TEI xml:id="…" xml:lang="en"><teiHeader/><text/></TEI>. The type of what applies templates is left open: Saxon would
       check a narrower one at run time, node by node, which costs a third of the time of a page. -->
  <xsl:template match="/" as="item()*"><xsl:apply-templates select="TEI"/></xsl:template>

  <xsl:template match="TEI" as="item()*">
    <xsl:call-template name="frame">
      <xsl:with-param name="page" select="$page"/>
      <xsl:with-param name="title" select="normalize-space(teiHeader/fileDesc/titleStmt/title[1])"/>
      <xsl:with-param name="class" select="'document'"/>
      <xsl:with-param name="skip" select="'doc-text'"/>
      <xsl:with-param name="skip-label" select="'Skip to the text'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="TEI" mode="frame-head" as="item()*">
    <xsl:apply-templates select="." mode="meta"/>
    <!-- Marks what a search found; it lies beside the page to search on. -->
    <xsl:for-each select="$page/@search"><script src="{replace(., '[^/]+$', 'highlight.js')}" defer="defer"/></xsl:for-each>
  </xsl:template>
  <xsl:template match="TEI" mode="frame-foot" as="item()*"><xsl:apply-templates select="teiHeader" mode="colophon"/></xsl:template>

  <xsl:template match="TEI" mode="frame-main" as="item()*">
    <xsl:apply-templates select="$page" mode="around"/>
    <article>
      <h1><xsl:value-of select="normalize-space(teiHeader/fileDesc/titleStmt/title[1])"/></h1>
      <xsl:apply-templates select="teiHeader" mode="facts"/>
      <xsl:apply-templates select="text" mode="around"/>
      <section id="doc-text" class="text" tabindex="-1" aria-label="Text of the document">
        <xsl:if test="@xml:lang ne 'en'"><xsl:apply-templates select="@xml:lang" mode="body"/></xsl:if>
        <xsl:apply-templates select="text" mode="body"/>
      </section>
      <xsl:apply-templates select="text" mode="notes"/>
      <xsl:apply-templates select="." mode="listed"/>
    </article>
    <xsl:apply-templates select="teiHeader" mode="around"/>
  </xsl:template>
</xsl:stylesheet>
