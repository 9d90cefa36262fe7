<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">
  <!-- Makes Schematron of an ODD: namespaces and variables first, then the patterns in the order of the ODD. -->

  <xsl:include href="lib/layout.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="copy" on-no-match="fail"/>

  <xsl:template match="/" as="node()*">
    <xsl:variable name="schema" as="element(sch:schema)">
      <xsl:apply-templates select="//schemaSpec"/>
    </xsl:variable>
    <xsl:apply-templates select="$schema" mode="lay-out"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- <constraintSpec scheme="schematron"><constraint><sch:ns/><sch:let/><sch:pattern/></constraint></constraintSpec> -->
  <xsl:template match="schemaSpec" as="element(sch:schema)">
    <xsl:variable name="constraints" as="element()*" select=".//constraintSpec[@scheme = 'schematron']/constraint"/>
    <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">
      <xsl:comment select="'Made from ' || @ident || '.odd by &quot;make schema&quot;: change the ODD, never this file.'"/>
      <title>Constraints on telegrams in TEI</title>
      <xsl:apply-templates select="$constraints/sch:ns, $constraints/(sch:let | comment()), $constraints/sch:pattern" mode="copy"/>
    </schema>
  </xsl:template>

  <!-- <sch:rule context="tei:pb">: the same without the prefix -->
  <xsl:template match="sch:*" mode="copy" as="element()">
    <xsl:element name="{local-name()}" namespace="http://purl.oclc.org/dsdl/schematron">
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="copy"/>
    </xsl:element>
  </xsl:template>

  <!-- A message is one line. White space beside an element of it is kept as one space. -->
  <xsl:template match="text()" mode="copy" as="text()">
    <xsl:value-of select="replace(., '\s+', ' ')"/>
  </xsl:template>

  <xsl:template match="comment()" mode="copy" as="comment()">
    <xsl:sequence select="."/>
  </xsl:template>
</xsl:stylesheet>
