<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "body": tables. -->

  <!-- <table><head/><row role="label"><cell>…</cell></row><pb/></table>; what is no row stands in one of its own -->
  <xsl:template match="table" mode="body" as="element(Q{}table)">
    <xsl:variable name="columns" as="xs:integer" select="max((1, row/count(cell)))"/>
    <table>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="body"/>
      <xsl:if test="head"><caption><xsl:apply-templates select="head/node()" mode="body"/></caption></xsl:if>
      <tbody>
        <xsl:for-each select="* except head">
          <xsl:choose>
            <xsl:when test="self::row"><xsl:apply-templates select="." mode="body"/></xsl:when>
            <xsl:otherwise><tr><td colspan="{$columns}"><xsl:apply-templates select="." mode="body"/></td></tr></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template match="row" mode="body" as="element(Q{}tr)">
    <tr>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="body"/>
      <xsl:for-each select="*">
        <xsl:choose>
          <xsl:when test="self::cell"><xsl:apply-templates select="." mode="body"/></xsl:when>
          <xsl:otherwise><td><xsl:apply-templates select="." mode="body"/></td></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <!-- <cell role="label" cols="2">…</cell> -->
  <xsl:template match="cell" mode="body" as="element()">
    <xsl:element name="{if (@role = 'label' or ../@role = 'label') then 'th' else 'td'}">
      <xsl:for-each select="@cols[. castable as xs:integer]"><xsl:attribute name="colspan" select="."/></xsl:for-each>
      <xsl:for-each select="@rows[. castable as xs:integer]"><xsl:attribute name="rowspan" select="."/></xsl:for-each>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
