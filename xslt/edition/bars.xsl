<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns:svg="http://www.w3.org/2000/svg"
  xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- The picture of the traffic: lanes with bars, all to one scale, over one axis. -->

  <xsl:mode name="lanes" on-no-match="fail"/>
  <xsl:mode name="axis" on-no-match="fail"/>

  <!-- <chronology/>: a lane for each direction -->
  <xsl:template match="chronology" mode="lanes" as="element(svg:g)*">
    <xsl:variable name="chronology" as="element(chronology)" select="."/>
    <xsl:variable name="most" as="xs:integer" select="max(period/(@to, @from, @other) ! xs:integer(.))"/>
    <xsl:for-each select="f:directions(.)">
      <xsl:variable name="way" as="xs:string" select="."/>
      <svg:g class="lane {$way}" transform="translate(0 {(position() - 1) * $lane-step + 34})">
        <xsl:variable name="sum" as="xs:integer" select="sum($chronology/period/@*[local-name() eq $way] ! xs:integer(.))"/>
        <svg:text class="lane-label" x="{$left}" y="-14"><xsl:value-of select="$directions($way) || ': ' || f:number-words($sum)"/></svg:text>
        <xsl:sequence select="f:grid($most)"/>
        <xsl:apply-templates select="$chronology/period[@*[local-name() eq $way] ne '0']" mode="lanes">
          <xsl:with-param name="way" select="$way"/>
          <xsl:with-param name="most" select="$most"/>
        </xsl:apply-templates>
        <svg:line class="base" x1="{$left}" x2="{$left + $plot}" y1="{$lane}" y2="{$lane}"/>
      </svg:g>
    </xsl:for-each>
  </xsl:template>

  <!-- A bar. -->
  <xsl:template match="period" mode="lanes" as="element(svg:rect)">
    <xsl:param name="way" as="xs:string" required="yes"/>
    <xsl:param name="most" as="xs:integer" required="yes"/>
    <xsl:variable name="count" as="xs:integer" select="xs:integer(@*[local-name() eq $way])"/>
    <xsl:variable name="height" as="xs:double" select="max((1.5, $count div $most * $lane))"/>
    <xsl:variable name="width" as="xs:double" select="min((f:step(..) * 0.74, 38))"/>
    <svg:rect class="bar" x="{f:length(f:middle(.) - $width div 2)}" y="{f:length($lane - $height)}"
      width="{f:length($width)}" height="{f:length($height)}">
      <svg:title><xsl:value-of select="f:period(@start) || ': ' || $count"/></svg:title>
    </svg:rect>
  </xsl:template>

  <!-- The lines of the scale: four at most, at round numbers. -->
  <xsl:function name="f:grid" as="element()*">
    <xsl:param name="most" as="xs:integer"/>
    <xsl:variable name="each" as="xs:integer" select="(for $power in (1, 10, 100, 1000, 10000) return (1, 2, 5) ! (. * $power))[. * 4 ge $most][1]"/>
    <xsl:for-each select="(1 to $most idiv $each) ! (. * $each)">
      <xsl:variable name="y" as="xs:string" select="f:length($lane - . div $most * $lane)"/>
      <svg:line class="grid" x1="{$left}" x2="{$left + $plot}" y1="{$y}" y2="{$y}"/>
      <svg:text class="scale" x="{$left - 8}" y="{$y}" dy="4"><xsl:value-of select="f:number-words(.)"/></svg:text>
    </xsl:for-each>
  </xsl:function>

  <!-- Under the bars: of months the initials, where there is room, and each year once; of years as many as there is room for. -->
  <xsl:template match="period" mode="axis" as="element()*">
    <xsl:variable name="step" as="xs:double" select="f:step(..)"/>
    <xsl:variable name="x" as="xs:string" select="f:length(f:middle(.))"/>
    <xsl:variable name="each" as="xs:integer" select="(1, 2, 5, 10, 20, 50)[. * $step ge 44][1]"/>
    <xsl:choose>
      <xsl:when test="../@unit eq 'year'">
        <xsl:if test="xs:integer(@start) mod $each eq 0"><svg:text class="tick" x="{$x}" y="0"><xsl:value-of select="@start"/></svg:text></xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="near" as="element(period)*" select="following-sibling::period[position() lt 44 div $step]"/>
        <xsl:variable name="has-room" as="xs:boolean" select="not($near[ends-with(@start, '-01')])"/>
        <xsl:if test="$step ge 15">
          <svg:text class="tick small" x="{$x}" y="0"><xsl:value-of select="substring(f:period(@start), 1, 1)"/></svg:text>
        </xsl:if>
        <xsl:if test="ends-with(@start, '-01') or (empty(preceding-sibling::period) and $has-room)">
          <svg:text class="tick year" x="{f:length(f:middle(.) - $step div 2 + 1)}" y="20"><xsl:value-of select="substring(@start, 1, 4)"/></svg:text>
          <svg:line class="year-line" x1="{f:length(f:middle(.) - $step div 2)}" x2="{f:length(f:middle(.) - $step div 2)}" y1="-14" y2="22"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How wide a period is. -->
  <xsl:function name="f:step" as="xs:double">
    <xsl:param name="chronology" as="element(chronology)"/>
    <xsl:sequence select="$plot div count($chronology/period)"/>
  </xsl:function>

  <!-- Where the middle of a period is. -->
  <xsl:function name="f:middle" as="xs:double">
    <xsl:param name="period" as="element(period)"/>
    <xsl:sequence select="$left + f:step($period/..) * (count($period/preceding-sibling::period) + 0.5)"/>
  </xsl:function>

  <!-- A length with one decimal at most, so that every machine writes the same. -->
  <xsl:function name="f:length" as="xs:string">
    <xsl:param name="length" as="xs:double"/>
    <xsl:sequence select="string(round(xs:decimal($length), 1))"/>
  </xsl:function>
</xsl:stylesheet>
