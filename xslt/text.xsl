<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- A document as plain text: to be read, or as the file had it from which it was encoded. docs/plain-text.md is the contract. -->

  <xsl:include href="lib/names.xsl"/>
  <xsl:include href="lib/elements.xsl"/>
  <xsl:include href="lib/reading.xsl"/>
  <xsl:include href="lib/lines.xsl"/>
  <xsl:include href="lib/source.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <!-- What the text is for: "reading" (header lines, text, notes) or "source" (the characters of the source, in their order). -->
  <xsl:param name="mode" as="xs:string" select="'reading'"/>
  <!-- Of mode "reading": how many characters a line has at most; 0: each block is one line. -->
  <xsl:param name="width" as="xs:integer" select="0"/>
  <!-- Of mode "reading": where the notes stand, at the "end" or under the "paragraph" that they are anchored in. -->
  <xsl:param name="notes" as="xs:string" select="'end'"/>
  <!-- Of mode "reading": abbreviations in full and misprints corrected, instead of as printed. -->
  <xsl:param name="expand" as="xs:boolean" select="false()"/>

  <!-- <TEI><teiHeader/><text><body/><back/></text></TEI> -->
  <xsl:template match="/" as="item()*">
    <xsl:choose>
      <xsl:when test="$mode eq 'source'"><xsl:apply-templates select="TEI" mode="source"/></xsl:when>
      <xsl:when test="$mode eq 'reading'"><xsl:apply-templates select="TEI" mode="reading"/></xsl:when>
      <xsl:otherwise><xsl:message terminate="yes" expand-text="yes">no mode "{$mode}": take "reading" or "source"</xsl:message></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
