<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- The pages of the printed edition: their marks in mode "body", and the addresses of these. -->

  <xsl:variable name="page-breaks" as="element(pb)*" select="/TEI/text//pb"/>

  <!-- <pb n="988"/>; @rend="none": no mark is printed there, the page is inferred. The mark is no text of the
       document: it cannot be selected, so that who copies a sentence does not get it. axe-core 4.12 takes aria-label on this role
       only where there is a text too. -->
  <xsl:template match="pb" mode="body" as="element(Q{}span)">
    <xsl:variable name="number" as="xs:string" select="f:page-number(.)"/>
    <xsl:variable name="inferred" as="xs:boolean" select="@rend = 'none'"/>
    <span role="doc-pagebreak">
      <xsl:if test="not(@n) or $page-breaks[@n = $number][1] is ."><xsl:attribute name="id" select="f:page-ident(.)"/></xsl:if>
      <xsl:attribute name="class" select="string-join(('pb', 'joined'[current()/@break = 'no'], 'inferred'[$inferred]), ' ')"/>
      <xsl:attribute name="aria-label" select="'Page ' || $number || ', inferred'[$inferred]"/>
      <xsl:attribute name="data-n" select="$number"/>
      <xsl:if test="$inferred"><xsl:attribute name="title" select="'The page is inferred: its mark is not in the source'"/></xsl:if>
      <xsl:value-of select="'[p. ' || $number || ']'"/>
    </span>
  </xsl:template>

  <!-- The printed number; pages without one are counted, as archives count leaves. -->
  <xsl:function name="f:page-number" as="xs:string">
    <xsl:param name="pb" as="element(pb)"/>
    <xsl:sequence select="($pb/@n ! string(), '[' || count($page-breaks[. &lt;&lt; $pb]) + 1 || ']')[1]"/>
  </xsl:function>

  <!-- "pg_988" for <pb n="988"/>. -->
  <xsl:function name="f:page-ident" as="xs:string">
    <xsl:param name="pb" as="element(pb)"/>
    <xsl:sequence select="'pg_' || translate(f:page-number($pb), ' []', '_')"/>
  </xsl:function>
</xsl:stylesheet>
