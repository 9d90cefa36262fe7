<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- How the edition's pages put things into words. -->

  <!-- "1 document", "1,204 documents" -->
  <xsl:function name="f:counted" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="f:number-words($number) || ' ' || $noun || 's'[$number ne 1]"/>
  </xsl:function>

  <!-- "1,204" -->
  <xsl:function name="f:number-words" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="format-integer($number, '#,##0')"/>
  </xsl:function>

  <!-- A link whose words say enough to who sees where they stand, and to others with what is hidden after them. -->
  <xsl:function name="f:lead" as="element(Q{}a)">
    <xsl:param name="href" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="hidden" as="xs:string"/>
    <a href="{$href}"><xsl:value-of select="$words"/><span class="hidden"><xsl:value-of select="' ' || $hidden"/></span></a>
  </xsl:function>

  <!-- How many documents something has, beside its name. -->
  <xsl:function name="f:count" as="element(Q{}span)">
    <xsl:param name="number" as="xs:integer"/>
    <span class="count"><xsl:value-of select="f:number-words($number)"/></span>
  </xsl:function>

  <!-- "July 1952" for "1952-07", "1952" for itself, other labels as they are -->
  <xsl:function name="f:period" as="xs:string">
    <xsl:param name="start" as="xs:string"/>
    <xsl:sequence select="if (matches($start, '^\d{4}(-\d{2})?(-\d{2})?$')) then f:day($start) else $start"/>
  </xsl:function>

  <!-- "July 25, 1952 – July 29, 1952"; one date where both are the same -->
  <xsl:function name="f:range" as="xs:string">
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="last" as="xs:string"/>
    <xsl:sequence select="string-join(distinct-values(($first, $last)[.]) ! f:period(.), ' – ')"/>
  </xsl:function>

  <!-- The heading of a list: "Sent in July 1952", "From the Secretary of State" -->
  <xsl:function name="f:heading" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:variable name="stated" as="xs:boolean" select="$label ne 'Not stated'"/>
    <xsl:sequence select="
      if ($kind eq 'month') then (if ($stated) then f:period($label) else 'Month not stated')
      else if (not($stated)) then f:capitalised($kind) || ' not stated'
      else if ($kind eq 'sender') then 'From: ' || $label
      else if ($kind eq 'recipient') then 'To: ' || $label
      else $label"/>
  </xsl:function>

  <!-- What a list by a facet is called: "by sender" -->
  <xsl:function name="f:by" as="xs:string">
    <xsl:param name="facet" as="xs:string"/>
    <xsl:sequence select="'Documents by ' || lower-case($facet)"/>
  </xsl:function>
</xsl:stylesheet>
