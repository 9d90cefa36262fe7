<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns:svg="http://www.w3.org/2000/svg"
  xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- The picture of the traffic: lanes with bars, all to one scale, over one axis. The bars of a period are one link, to the list
       that the table leads to: as high as the picture, so that a thin bar is hit, too, and one stop on the way of the tab key. -->

  <xsl:mode name="lanes" on-no-match="fail"/>
  <xsl:mode name="bars" on-no-match="fail"/>
  <xsl:mode name="axis" on-no-match="fail"/>

  <!-- <chronology/>: a lane for each direction, without its bars -->
  <xsl:template match="chronology" mode="lanes" as="element(svg:g)*">
    <xsl:variable name="chronology" as="element(chronology)" select="."/>
    <xsl:for-each select="f:directions(.)">
      <xsl:variable name="way" as="xs:string" select="."/>
      <svg:g class="lane {$way}" transform="translate(0 {f:lane-top(position())})">
        <xsl:variable name="sum" as="xs:integer" select="sum($chronology/period/@*[local-name() eq $way] ! xs:integer(.))"/>
        <svg:text class="lane-label" x="{$left}" y="-14"><xsl:value-of select="$directions($way) || ': ' || f:number-words($sum)"/></svg:text>
        <xsl:sequence select="f:grid(f:most($chronology))"/>
        <svg:line class="base" x1="{$left}" x2="{$left + $plot}" y1="{$lane}" y2="{$lane}"/>
      </svg:g>
    </xsl:for-each>
  </xsl:template>

  <!-- <period start="1951-10" total="2" to="1" from="1" other="0" href="documents/by-month/1951-10.html"/>: its bars, as a link -->
  <xsl:template match="period" mode="bars" as="element(svg:a)">
    <xsl:variable name="period" as="element(period)" select="."/>
    <xsl:variable name="ways" as="xs:string*" select="f:directions(..)"/>
    <xsl:variable name="said" as="xs:string" select="f:said(.)"/>
    <svg:a class="period" href="{@href}" aria-label="{$said}">
      <svg:title><xsl:value-of select="$said"/></svg:title>
      <svg:rect class="column" x="{f:length(f:middle(.) - f:step(..) div 2)}" y="2" width="{f:length(f:step(..))}" height="{count($ways) * $lane-step + 4}"/>
      <xsl:for-each select="$ways">
        <xsl:variable name="count" as="xs:integer" select="xs:integer($period/@*[local-name() eq current()])"/>
        <xsl:if test="$count"><xsl:sequence select="f:bar($period, $count, f:lane-top(position()))"/></xsl:if>
      </xsl:for-each>
    </svg:a>
  </xsl:template>

  <!-- A bar, in the lane whose top is given. -->
  <xsl:function name="f:bar" as="element(svg:rect)">
    <xsl:param name="period" as="element(period)"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="top" as="xs:integer"/>
    <xsl:variable name="height" as="xs:double" select="max((1.5, $count div f:most($period/..) * $lane))"/>
    <xsl:variable name="width" as="xs:double" select="min((f:step($period/..) * 0.74, 38))"/>
    <svg:rect class="bar" x="{f:length(f:middle($period) - $width div 2)}" y="{f:length($top + $lane - $height)}"
      width="{f:length($width)}" height="{f:length($height)}"/>
  </xsl:function>

  <!-- "October 1951: 2 documents; to Washington: 1; from Washington: 1" -->
  <xsl:function name="f:said" as="xs:string">
    <xsl:param name="period" as="element(period)"/>
    <xsl:variable name="counts" as="xs:string*" select="
      for $way in f:directions($period/..), $count in $period/@*[local-name() eq $way][. ne '0']
      return lower-case(substring($directions($way), 1, 1)) || substring($directions($way), 2) || ': ' || f:number-words($count)"/>
    <xsl:sequence select="f:period($period/@start) || ': ' || f:counted($period/@total, 'document') || '; ' || string-join($counts, '; ')"/>
  </xsl:function>

  <!-- The most documents that went one way in one period. -->
  <xsl:function name="f:most" as="xs:integer">
    <xsl:param name="chronology" as="element(chronology)"/>
    <xsl:sequence select="max($chronology/period/(@to, @from, @other) ! xs:integer(.))"/>
  </xsl:function>

  <!-- Where a lane begins, counted from 1. -->
  <xsl:function name="f:lane-top" as="xs:integer">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="($number - 1) * $lane-step + 34"/>
  </xsl:function>

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
