<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns:svg="http://www.w3.org/2000/svg"
  xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- The traffic over time: as a picture with a lane for each direction, and as a table. -->

  <xsl:variable name="directions" as="map(xs:string, xs:string)"
    select="map { 'to': 'To Washington', 'from': 'From Washington', 'other': 'Between others, or not known' }"/>

  <!-- Of the picture, in its own units. -->
  <xsl:variable name="left" as="xs:integer" select="44"/>
  <xsl:variable name="plot" as="xs:integer" select="904"/>
  <xsl:variable name="lane" as="xs:integer" select="84"/>
  <xsl:variable name="lane-step" as="xs:integer" select="132"/>

  <!-- <chronology unit="month" undated="1"><period start="1951-10" total="1" to="0" from="1" other="0" href=""/>*</chronology> -->
  <xsl:template match="chronology" mode="title" as="xs:string"><xsl:sequence select="'Chronology'"/></xsl:template>

  <xsl:template match="chronology" as="element()*">
    <h1><xsl:apply-templates select="." mode="title"/></h1>
    <p class="lead">
      <xsl:value-of select="'How many documents were sent each way in each ' || @unit || '. '"/>
      <xsl:if test="@undated ne '0'">
        <xsl:value-of select="f:counted(@undated, 'document') || ' without a ' || @unit || ' in the date '"/>
        <xsl:value-of select="if (@undated eq '1') then 'is not counted.' else 'are not counted.'"/>
      </xsl:if>
    </p>
    <xsl:apply-templates select="." mode="picture"/>
    <xsl:if test="period">
      <div class="scroll" role="region" aria-labelledby="traffic" tabindex="0">
        <table class="figures">
          <caption id="traffic">The same in figures; each number of documents leads to their list</caption>
          <thead>
            <tr>
              <th scope="col"><xsl:value-of select="f:capitalised(@unit)"/></th>
              <xsl:for-each select="f:directions(.)"><th scope="col" class="number"><xsl:value-of select="$directions(.)"/></th></xsl:for-each>
              <th scope="col" class="number">All</th>
            </tr>
          </thead>
          <tbody><xsl:apply-templates select="period[@total ne '0']"/></tbody>
        </table>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="period" as="element(Q{}tr)">
    <xsl:variable name="period" as="element(period)" select="."/>
    <tr>
      <th scope="row"><xsl:value-of select="f:period(@start)"/></th>
      <xsl:for-each select="f:directions(..)">
        <td class="number"><xsl:value-of select="f:number-words($period/@*[local-name() eq current()])"/></td>
      </xsl:for-each>
      <td class="number"><xsl:sequence select="f:lead(@href, f:number-words(@total), 'from ' || f:period(@start))"/></td>
    </tr>
  </xsl:template>

  <!-- The directions that there was traffic in. -->
  <xsl:function name="f:directions" as="xs:string*">
    <xsl:param name="chronology" as="element(chronology)"/>
    <xsl:sequence select="for $way in ('to', 'from', 'other') return $way[$chronology/period/@*[local-name() eq $way] != '0']"/>
  </xsl:function>

  <xsl:mode name="picture" on-no-match="fail"/>

  <xsl:template match="chronology" mode="picture" as="element(Q{}figure)?">
    <xsl:variable name="ways" as="xs:string*" select="f:directions(.)"/>
    <xsl:variable name="height" as="xs:integer" select="count($ways) * $lane-step + (if (@unit eq 'year') then 12 else 32)"/>
    <xsl:if test="exists($ways)">
      <figure class="picture scroll" role="region" aria-label="Picture of the traffic over time" tabindex="0">
        <svg:svg viewBox="0 0 960 {$height}" role="group" aria-labelledby="chronology-title chronology-desc">
          <svg:title id="chronology-title"><xsl:value-of select="'The traffic by ' || @unit"/></svg:title>
          <svg:desc id="chronology-desc"><xsl:value-of select="f:described(.)"/></svg:desc>
          <svg:g aria-hidden="true">
            <xsl:apply-templates select="." mode="lanes"/>
            <svg:g transform="translate(0 {count($ways) * $lane-step})"><xsl:apply-templates select="period" mode="axis"/></svg:g>
          </svg:g>
          <xsl:apply-templates select="period[@total ne '0']" mode="bars"/>
        </svg:svg>
      </figure>
    </xsl:if>
  </xsl:template>

  <!-- The busiest period of each direction, in words. -->
  <xsl:function name="f:described" as="xs:string">
    <xsl:param name="chronology" as="element(chronology)"/>
    <xsl:variable name="said" as="xs:string*">
      <xsl:for-each select="f:directions($chronology)">
        <xsl:variable name="way" as="xs:string" select="."/>
        <xsl:variable name="counts" as="xs:integer*" select="$chronology/period/@*[local-name() eq $way] ! xs:integer(.)"/>
        <xsl:variable name="busiest" as="element(period)" select="$chronology/period[index-of($counts, max($counts))[1]]"/>
        <xsl:variable name="most" as="xs:string" select="'most in ' || f:period($busiest/@start) || ' (' || max($counts) || ')'"/>
        <xsl:sequence select="$directions($way) || ': ' || f:counted(sum($counts), 'document') || ', ' || $most"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="string-join($said, '. ') || '.'"/>
  </xsl:function>
</xsl:stylesheet>
