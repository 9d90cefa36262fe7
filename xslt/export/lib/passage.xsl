<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:dts="https://w3id.org/api/dts#" xmlns:f="urn:x-teigram:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs f">
  <!-- Mode "range": from a milestone to the next, with the elements around it. -->

  <xsl:mode name="range" on-no-match="fail"/>

  <!-- The passage that *node* stands for: itself, or, for a milestone such as <pb/>, the text up to *next*. -->
  <xsl:function name="f:passage" as="element(TEI)">
    <xsl:param name="node" as="element()"/>
    <xsl:param name="next" as="element()?"/>
    <TEI>
      <dts:wrapper>
        <xsl:choose>
          <xsl:when test="not($node[self::pb or self::cb or self::gb or self::lb or self::milestone or self::anchor]/ancestor::text)"><xsl:copy-of select="$node" copy-namespaces="no"/></xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="$node/ancestor::text[last()]" mode="range">
              <xsl:with-param name="start" select="$node" tunnel="yes"/>
              <xsl:with-param name="end" select="$next" tunnel="yes"/>
              <xsl:with-param name="around" select="$node/ancestor::*" tunnel="yes"/>
            </xsl:apply-templates>
          </xsl:otherwise>
        </xsl:choose>
      </dts:wrapper>
    </TEI>
  </xsl:function>

  <!-- A node before the start that does not hold it, and a node from the end on, are left out. -->
  <xsl:template match="node()" mode="range" as="node()?">
    <xsl:param name="start" as="element()" tunnel="yes"/>
    <xsl:param name="end" as="element()?" tunnel="yes"/>
    <xsl:param name="around" as="element()*" tunnel="yes"/>
    <xsl:variable name="holds-start" as="xs:boolean" select="some $outer in $around satisfies $outer is ."/>
    <xsl:if test="$holds-start or (. is $start or . >> $start) and (empty($end) or . &lt;&lt; $end)">
      <xsl:copy copy-namespaces="no">
        <xsl:copy-of select="self::*/@*"/>
        <xsl:apply-templates mode="range"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
