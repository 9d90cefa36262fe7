<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:s="urn:x-teigram:site" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Every file of the EPUB that has mark-up. From a document it makes its chapter; from the <book/> that src/teigram/book.py shows,
       what $part names. Whoever wants another book imports this file and overrides a template. -->

  <xsl:include href="document.xsl"/>
  <xsl:include href="front.xsl"/>
  <xsl:include href="nav.xsl"/>
  <xsl:include href="package.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="no"/>

  <!-- Of the book: cover-image, cover, title, nav or package, each by templates of the mode that is called like it. -->
  <xsl:param name="part" as="xs:string" select="'title'"/>

  <xsl:template match="/" as="element()"><xsl:apply-templates select="TEI | s:book"/></xsl:template>

  <xsl:template match="s:book" as="element()">
    <xsl:choose>
      <xsl:when test="$part eq 'cover-image'"><xsl:apply-templates select="." mode="cover-image"/></xsl:when>
      <xsl:when test="$part eq 'cover'"><xsl:apply-templates select="." mode="cover"/></xsl:when>
      <xsl:when test="$part eq 'title'"><xsl:apply-templates select="." mode="title"/></xsl:when>
      <xsl:when test="$part eq 'nav'"><xsl:apply-templates select="." mode="nav"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="package"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
