<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns:math="http://www.w3.org/2005/xpath-functions/math" xmlns:svg="http://www.w3.org/2000/svg"
  xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- Who corresponds with whom: as a picture, and as tables. -->

  <!-- <network height="240" left-out="0" total="3"><part/>*<node/>*<line/>*<tie/>*</network> -->
  <xsl:template match="network" mode="title" as="xs:string"><xsl:sequence select="'Correspondents'"/></xsl:template>

  <xsl:template match="network" as="element()*">
    <h1><xsl:apply-templates select="." mode="title"/></h1>
    <xsl:choose>
      <xsl:when test="node">
        <p class="lead">Who wrote to whom, by the place that each office writes from. The thicker a line, the more documents went along it;
          the larger a point, the more were sent from there or to there.
          <xsl:value-of select="('The picture shows the busiest; ' || f:number-words(@left-out) || ' more are in the table.')[current()/@left-out ne '0']"/></p>
        <xsl:call-template name="network-picture"/>
      </xsl:when>
      <xsl:when test="not(tie)"><p class="lead">No document states both a sender and a recipient.</p></xsl:when>
    </xsl:choose>
    <xsl:if test="tie">
      <div class="scroll" role="region" aria-labelledby="ties" tabindex="0">
        <table class="figures">
          <caption id="ties">From where to where</caption>
          <thead>
            <tr><th scope="col">From</th><th scope="col">To</th><th scope="col" class="number">Documents</th><th scope="col">Dates</th></tr>
          </thead>
          <tbody><xsl:apply-templates select="tie"/></tbody>
        </table>
      </div>
      <xsl:call-template name="parts"/>
    </xsl:if>
    <xsl:if test="node">
      <h2>Who writes from where</h2>
      <dl class="seats"><xsl:apply-templates select="node"/></dl>
    </xsl:if>
  </xsl:template>

  <!-- <tie from="Washington" to="Moscow" total="2" first="1951-10-03" last="1952-07-25" href=""/> -->
  <xsl:template match="tie" as="element(Q{}tr)">
    <tr>
      <th scope="row"><xsl:value-of select="@from"/></th>
      <td><xsl:value-of select="@to"/></td>
      <td class="number"><xsl:sequence select="f:lead(@href, f:number-words(@total), 'from ' || @from || ' to ' || @to)"/></td>
      <td class="span"><xsl:value-of select="f:range(@first, @last)"/></td>
    </tr>
  </xsl:template>

  <!-- <node seat="Moscow" x="-300" y="0" total="3" href=""><office total="2">Embassy in the Soviet Union</office></node> -->
  <xsl:template match="node" as="element()*">
    <dt><a href="{@href}"><xsl:value-of select="@seat"/></a><xsl:text> </xsl:text><xsl:sequence select="f:count(@total)"/></dt>
    <dd><xsl:value-of select="office[string(.) ne current()/@seat] ! (. || ' (' || @total || ')')" separator=", "/></dd>
  </xsl:template>

  <xsl:mode name="drawing" on-no-match="fail"/>

  <xsl:template name="network-picture" as="element(Q{}figure)">
    <xsl:variable name="height" as="xs:integer" select="xs:integer(@height) + 56"/>
    <figure class="picture scroll" role="region" aria-label="Picture of the correspondence" tabindex="0">
      <svg:svg viewBox="-560 {-$height idiv 2} 1120 {$height}" role="group" aria-labelledby="network-title network-desc">
        <svg:title id="network-title">Who wrote to whom</svg:title>
        <xsl:variable name="busiest" as="xs:string*" select="tie[position() le 3] ! (@from || ' to ' || @to || ', ' || f:counted(@total, 'document'))"/>
        <svg:desc id="network-desc">
          <xsl:value-of select="'Lines between places that correspond. The busiest: ' || string-join($busiest, '; ') || '. The table below has all.'"/>
        </svg:desc>
        <svg:g aria-hidden="true"><xsl:apply-templates select="line" mode="drawing"/></svg:g>
        <xsl:apply-templates select="node" mode="drawing"/>
      </svg:svg>
    </figure>
  </xsl:template>

  <!-- <line x1="-300" y1="0" x2="0" y2="0" from="Moscow" to="Washington" total="3"/>: bent towards the middle, which none that starts there is -->
  <xsl:template match="line" mode="drawing" as="element(svg:path)">
    <xsl:variable name="bend" as="xs:double*" select="((@x1 + @x2) div 2, (@y1 + @y2) div 2) ! (. * 0.35)"/>
    <xsl:variable name="centre" as="xs:boolean" select="(@x1 eq '0' and @y1 eq '0') or (@x2 eq '0' and @y2 eq '0')"/>
    <svg:path class="tie" stroke-width="{f:length(1 + 1.6 * math:log10(xs:double(@total)))}"
      d="M{@x1} {@y1}{if ($centre) then 'L' else 'Q' || string-join($bend ! f:length(.), ' ') || ' '}{@x2} {@y2}">
      <svg:title><xsl:value-of select="@from || ' and ' || @to || ': ' || f:counted(@total, 'document')"/></svg:title>
    </svg:path>
  </xsl:template>

  <!-- A point with its name: beside it on its outer side, above it in the middle. -->
  <xsl:template match="node" mode="drawing" as="element(svg:a)">
    <xsl:variable name="radius" as="xs:double" select="min((5 + 5 * math:log10(xs:double(@total)), 22))"/>
    <xsl:variable name="side" as="xs:integer" select="if (@x eq '0') then 0 else if (starts-with(@x, '-')) then -1 else 1"/>
    <xsl:variable name="name" as="xs:string" select="if (string-length(@seat) gt 34) then substring(@seat, 1, 33) || '…' else @seat"/>
    <svg:a href="{@href}" class="seat" aria-label="{@seat}: {f:counted(@total, 'document')}">
      <svg:title><xsl:value-of select="@seat || ': ' || f:counted(@total, 'document')"/></svg:title>
      <svg:circle cx="{@x}" cy="{@y}" r="{f:length($radius)}"/>
      <svg:text x="{f:length(@x + $side * ($radius + 7))}" y="{f:length(@y - (if ($side eq 0) then $radius + 10 else -5))}"
        text-anchor="{('end', 'middle', 'start')[$side + 2]}">
        <xsl:value-of select="$name"/><svg:tspan dx="6"><xsl:value-of select="f:number-words(@total)"/></svg:tspan>
      </svg:text>
    </svg:a>
  </xsl:template>
</xsl:stylesheet>
