<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "body", inside a line: as printed. What the encoder adds is hidden until the reader turns a switch (frame: ui-expan,
       ui-corr); what it infers says so in a title. -->

  <!-- <persName>Kennan</persName>, <idno type="telegram">249</idno>, <seg type="classification">top secret</seg> -->
  <xsl:template mode="body" as="element(Q{}span)"
    match="desc | forename | fw | idno | label | orgName | persName | placeName | q | roleName | rs | seg | surname | term">
    <span class="{string-join((local-name(), @type, 'claim'[current()/@cert]), ' ')}">
      <xsl:if test="@cert"><xsl:attribute name="title" select="f:capitalised(f:evidence(.))"/></xsl:if>
      <xsl:apply-templates select="@xml:id, @xml:lang, @rend, node()" mode="body"/>
    </span>
  </xsl:template>

  <xsl:template match="@rend" mode="body" as="empty-sequence()"/>

  <!-- <ref type="telegram" target="frus1951v07p1-d613.xml">Deptel 239</ref> -->
  <xsl:template match="ref" mode="body" as="element()">
    <xsl:variable name="address" as="xs:string?" select="f:address(.)[not(current()/ancestor::ref)]"/>
    <xsl:element name="{if ($address) then 'a' else 'span'}">
      <xsl:attribute name="class" select="string-join(('ref', @type), ' ')"/>
      <xsl:if test="$address"><xsl:attribute name="href" select="$address"/></xsl:if>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <!-- <choice><abbr>wld</abbr><expan resp="#teigram" cert="high">would</expan></choice>; what is hardly known to stand for
       one thing or another is told, and never put in the place of what is printed -->
  <xsl:template match="choice[abbr][expan]" mode="body" as="element()+">
    <abbr title="{f:alternatives(expan)}"><xsl:apply-templates select="abbr/node()" mode="body"/></abbr>
    <xsl:if test="not(expan[1]/@cert = 'low')"><span class="expan" hidden="hidden"><xsl:value-of select="expan[1]"/></span></xsl:if>
  </xsl:template>

  <!-- <choice><sic>queston</sic><corr resp="#teigram" cert="high">question</corr></choice> -->
  <xsl:template match="choice[sic][corr]" mode="body" as="element()+">
    <span class="sic" title="Printed so; read: {f:alternatives(corr)}"><xsl:apply-templates select="sic/node()" mode="body"/></span>
    <span class="corr" hidden="hidden"><xsl:value-of select="corr[1]"/></span>
  </xsl:template>

  <!-- <choice><orig>to-day</orig><reg>today</reg></choice> -->
  <xsl:template match="choice[orig][reg]" mode="body" as="element()+">
    <span class="orig" title="{f:alternatives(reg)}"><xsl:apply-templates select="orig/node()" mode="body"/></span>
    <span class="reg" hidden="hidden"><xsl:value-of select="reg[1]"/></span>
  </xsl:template>

  <!-- <choice><unclear>a</unclear><unclear>o</unclear></choice> in other editions -->
  <xsl:template match="choice" mode="body" as="element(Q{}span)">
    <span class="choice"><xsl:for-each select="*"><xsl:value-of select="'/'[position() gt 1]"/><xsl:apply-templates select="." mode="body"/></xsl:for-each></span>
  </xsl:template>

  <xsl:template match="abbr" mode="body" as="element(Q{}abbr)"><abbr><xsl:apply-templates select="@xml:id, node()" mode="body"/></abbr></xsl:template>

  <xsl:template match="sic" mode="body" as="element(Q{}span)">
    <span class="sic" title="Printed so"><xsl:apply-templates select="@xml:id, node()" mode="body"/></span>
  </xsl:template>

  <!-- <expan>H<ex>arry</ex></expan>: the printed edition completes the word in brackets; the others are of other editions -->
  <xsl:template match="expan | corr | orig | reg" mode="body" as="element(Q{}span)">
    <span class="{local-name()}"><xsl:apply-templates select="@xml:id, node()" mode="body"/></span>
  </xsl:template>

  <!-- <ex>arry</ex>, <supplied>Washington,</supplied>: the element stands for the brackets -->
  <xsl:template match="ex | supplied" mode="body" as="element(Q{}span)">
    <span class="{local-name()}" title="Supplied by the editors">
      <xsl:apply-templates select="@xml:id" mode="body"/>
      <xsl:text>[</xsl:text><xsl:apply-templates mode="body"/><xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <!-- <gap reason="garbled"><desc>garble</desc></gap> -->
  <xsl:template match="gap" mode="body" as="element(Q{}span)">
    <span class="gap" title="{string-join(('Missing', @reason, @extent), ': ')}">
      <xsl:text>[</xsl:text>
      <xsl:apply-templates select="desc/node()" mode="body"/><xsl:value-of select="'…'[not(current()/desc)]"/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <!-- <date when="1951-10-03">Oct 3</date>, <time when="19:15:00">7:15 p.m.</time>; a time of HTML says when in figures -->
  <xsl:template match="date | time" mode="body" as="element()">
    <xsl:element name="{if (@when) then 'time' else 'span'}">
      <xsl:if test="@cert">
        <xsl:attribute name="class" select="'claim'"/>
        <xsl:attribute name="title" select="string-join((@when[. castable as xs:date] ! f:day(.), f:evidence(.)), ': ') => f:capitalised()"/>
      </xsl:if>
      <xsl:if test="@when"><xsl:attribute name="datetime" select="@when"/></xsl:if>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <!-- <hi rend="italic">…</hi>: italic, bold, superscript, subscript are elements of HTML, the rest is a class -->
  <xsl:template match="hi" mode="body" as="element()">
    <xsl:variable name="look" as="xs:string*" select="tokenize(@rend)"/>
    <xsl:variable name="name" as="xs:string?" select="map{'italic': 'i', 'italics': 'i', 'bold': 'b', 'superscript': 'sup', 'sup': 'sup', 'subscript': 'sub', 'sub': 'sub'}(string($look[1]))"/>
    <xsl:element name="{($name, 'span')[1]}">
      <xsl:if test="empty($name) or $look[2]"><xsl:attribute name="class" select="string-join(('hi', $look), ' ')"/></xsl:if>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <!-- <del>…</del>: struck out in the original -->
  <xsl:template match="del" mode="body" as="element(Q{}del)"><del><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></del></xsl:template>

  <xsl:template match="foreign" mode="body" as="element(Q{}i)"><i><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></i></xsl:template>

  <!-- <lb/>, <lb break="no"/>: a word goes on over the end of a line -->
  <xsl:template match="lb" mode="body" as="element(Q{}br)?"><xsl:if test="not(@break = 'no')"><br/></xsl:if></xsl:template>

  <!-- <anchor xml:id="…"/>, <anchor type="note-text" corresp="#fn1"/>: nothing to read -->
  <xsl:template match="anchor[@xml:id]" mode="body" as="element(Q{}span)"><span id="{@xml:id}"/></xsl:template>
  <xsl:template match="anchor" mode="body" as="empty-sequence()"/>

  <!-- "probably would or wild" for <expan cert="medium">would</expan><expan>wild</expan> -->
  <xsl:function name="f:alternatives" as="xs:string">
    <xsl:param name="readings" as="element()+"/>
    <xsl:variable name="cert" as="attribute(cert)?" select="$readings[1]/@cert"/>
    <xsl:variable name="doubt" as="xs:string" select="if ($cert = 'medium') then 'probably ' else if ($cert = 'low') then 'perhaps ' else ''"/>
    <xsl:sequence select="$doubt || string-join($readings ! replace(., '; ', ' or '), ' or ')"/>
  </xsl:function>
</xsl:stylesheet>
