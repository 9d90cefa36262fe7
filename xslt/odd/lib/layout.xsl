<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    exclude-result-prefixes="#all">
  <!-- Each element on its own line, two spaces deeper than its parent; an element that holds text is left as it is. Done here
       and not by the serializer, whose ways change from version to version. -->

  <xsl:mode name="lay-out" on-no-match="fail"/>

  <xsl:template match="*" mode="lay-out" as="node()+">
    <xsl:param name="margin" as="xs:string" select="'&#10;'"/>
    <xsl:value-of select="$margin"/>
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:choose>
        <xsl:when test="text()[normalize-space()]">
          <xsl:copy-of select="node()"/>
        </xsl:when>
        <xsl:when test="*">
          <xsl:apply-templates select="* | comment()" mode="lay-out">
            <xsl:with-param name="margin" select="$margin || '  '"/>
          </xsl:apply-templates>
          <xsl:value-of select="$margin"/>
        </xsl:when>
      </xsl:choose>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="comment()" mode="lay-out" as="node()+">
    <xsl:param name="margin" as="xs:string" select="'&#10;'"/>
    <xsl:value-of select="$margin"/>
    <xsl:comment select="' ' || normalize-space() || ' '"/>
  </xsl:template>
</xsl:stylesheet>
