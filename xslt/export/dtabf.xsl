<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- A document in the base format of the Deutsches Textarchiv (DTABf): https://www.deutschestextarchiv.de/doku/basisformat/.
       docs/exports-tei.md lists what becomes of each element. -->

  <xsl:include href="lib/dtabf-header.xsl"/>
  <xsl:include href="lib/dtabf-blocks.xsl"/>
  <xsl:include href="lib/dtabf-inline.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
  <xsl:mode on-no-match="fail"/>

  <!-- <TEI xml:id="d1" xml:lang="en"><teiHeader/><text/></TEI>: DTABf allows no attribute of ours here -->
  <xsl:template match="/" as="element(TEI)"><xsl:apply-templates select="TEI"/></xsl:template>

  <xsl:template match="TEI" as="element(TEI)">
    <TEI>
      <xsl:apply-templates select="teiHeader" mode="dtabf-header"/>
      <xsl:apply-templates select="text" mode="dtabf"/>
    </TEI>
  </xsl:template>
</xsl:stylesheet>
