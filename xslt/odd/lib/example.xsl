<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:x-teigram:odd" xmlns:eg="http://www.tei-c.org/ns/Examples"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Examples, as they are typed. -->

  <xsl:mode name="example" on-no-match="fail"/>

  <!-- <exemplum><p>FRUS, 1950, volume VII, document 1077</p><egXML>…</egXML></exemplum> -->
  <xsl:template match="exemplum" mode="reference" as="node()+">
    <!-- The margin of the lines in the ODD, which the page has not -->
    <xsl:variable name="margin" as="xs:string" select="replace(string(eg:egXML/node()[1][self::text()][not(normalize-space())]), '^.*\n', '', 's')"/>
    <xsl:text>&#10;</xsl:text>
    <figure>
      <pre tabindex="0"><code><xsl:apply-templates select="eg:egXML/node()" mode="example">
        <xsl:with-param name="margin" select="$margin" tunnel="yes"/>
      </xsl:apply-templates></code></pre>
      <xsl:for-each select="p"><figcaption><xsl:apply-templates mode="prose"/></figcaption></xsl:for-each>
    </figure>
  </xsl:template>

  <!-- <p rend="-">text</p>, <pb n="988"/> -->
  <xsl:template match="eg:*" mode="example" as="node()+">
    <span class="tag"><xsl:value-of select="'&lt;' || local-name()"/></span>
    <xsl:for-each select="@*">
      <xsl:value-of select="' '"/>
      <span class="name"><xsl:value-of select="name()"/></span>
      <xsl:text>=</xsl:text>
      <span class="value"><xsl:value-of select="'&quot;' || . || '&quot;'"/></span>
    </xsl:for-each>
    <xsl:choose>
      <xsl:when test="node()">
        <span class="tag">&gt;</span>
        <xsl:apply-templates mode="example"/>
        <span class="tag"><xsl:value-of select="'&lt;/' || local-name() || '&gt;'"/></span>
      </xsl:when>
      <xsl:otherwise><span class="tag">/&gt;</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="text()" mode="example" as="text()">
    <xsl:param name="margin" as="xs:string" tunnel="yes"/>
    <xsl:value-of select="replace(., '\n' || $margin, '&#10;')"/>
  </xsl:template>

  <!-- Before the first line and after the last one -->
  <xsl:template match="eg:egXML/text()[not(normalize-space())][position() = (1, last())]" mode="example" as="empty-sequence()" priority="2"/>
</xsl:stylesheet>
