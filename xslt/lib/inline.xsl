<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "body", inside a line: always as printed, with what the encoder says about it in a title. -->

  <!-- <persName>Kennan</persName>, <idno type="telegram">249</idno>, <seg type="classification">top secret</seg> -->
  <xsl:template mode="body" as="element(Q{}span)"
    match="forename | idno | label | orgName | persName | placeName | q | roleName | rs | seg | surname | term">
    <span class="{string-join((local-name(), @type), ' ')}">
      <xsl:if test="@cert"><xsl:attribute name="title" select="f:capitalised(f:evidence(.))"/></xsl:if>
      <xsl:apply-templates select="@xml:id, @xml:lang, @rend, node()" mode="body"/>
    </span>
  </xsl:template>

  <xsl:template match="@rend" mode="body" as="empty-sequence()"/>

  <!-- <ref type="telegram" target="frus1951v07p1-d613.xml">Deptel 239</ref> -->
  <xsl:template match="ref" mode="body" as="element()">
    <xsl:element name="{if (@target) then 'a' else 'span'}">
      <xsl:attribute name="class" select="string-join(('ref', @type), ' ')"/>
      <xsl:if test="@target"><xsl:attribute name="href" select="f:address(.)"/></xsl:if>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <!-- <choice><abbr>wld</abbr><expan resp="#teigram" cert="high">would</expan></choice> -->
  <xsl:template match="choice[abbr]" mode="body" as="element(Q{}abbr)">
    <abbr title="{string-join(expan ! normalize-space(), ' or ')}"><xsl:apply-templates select="abbr/node()" mode="body"/></abbr>
  </xsl:template>

  <!-- <choice><sic>queston</sic><corr resp="#teigram" cert="high">question</corr></choice> -->
  <xsl:template match="choice[sic]" mode="body" as="element(Q{}span)">
    <span class="sic" title="Printed so; read: {string-join(corr ! normalize-space(), ' or ')}"><xsl:apply-templates select="sic/node()" mode="body"/></span>
  </xsl:template>

  <!-- <choice><orig/><reg/></choice> -->
  <xsl:template match="choice" mode="body" as="element(Q{}span)">
    <span class="orig" title="{string-join(reg ! normalize-space(), ' or ')}"><xsl:apply-templates select="orig/node()" mode="body"/></span>
  </xsl:template>

  <xsl:template match="abbr" mode="body" as="element(Q{}abbr)"><abbr><xsl:apply-templates select="@xml:id, node()" mode="body"/></abbr></xsl:template>

  <xsl:template match="sic" mode="body" as="element(Q{}span)">
    <span class="sic" title="Printed so"><xsl:apply-templates select="@xml:id, node()" mode="body"/></span>
  </xsl:template>

  <!-- <expan>H<ex>arry</ex></expan>: the printed edition completes the word in brackets -->
  <xsl:template match="expan" mode="body" as="element(Q{}span)">
    <span class="expan"><xsl:apply-templates select="@xml:id, node()" mode="body"/></span>
  </xsl:template>

  <!-- <ex>arry</ex>, <supplied>Washington,</supplied>: the element stands for the brackets -->
  <xsl:template match="ex | supplied" mode="body" as="element(Q{}span)">
    <span class="{local-name()}" title="Supplied by the printed edition">
      <xsl:apply-templates select="@xml:id" mode="body"/>
      <xsl:text>[</xsl:text><xsl:apply-templates mode="body"/><xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <!-- <gap reason="garbled"><desc>garble</desc></gap> -->
  <xsl:template match="gap" mode="body" as="element(Q{}span)">
    <span class="gap" title="{string-join(('Missing', @reason, @extent), ': ')}">
      <xsl:text>[</xsl:text><xsl:apply-templates select="desc/node()" mode="body"/><xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <!-- <date when="1951-10-03">Oct 3</date>, <time when="19:15:00">7:15 p.m.</time> -->
  <xsl:template match="date | time" mode="body" as="element(Q{}time)">
    <time>
      <xsl:if test="@when"><xsl:attribute name="datetime" select="@when"/></xsl:if>
      <xsl:if test="@cert"><xsl:attribute name="title" select="f:capitalised(f:evidence(.)) || @when[. castable as xs:date] ! (': ' || f:day(.))"/></xsl:if>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </time>
  </xsl:template>

  <!-- <hi rend="italic">…</hi>: italic, bold, superscript, subscript are elements of HTML, the rest is a class -->
  <xsl:template match="hi" mode="body" as="element()">
    <xsl:variable name="name" as="xs:string?" select="map{'italic': 'i', 'bold': 'b', 'superscript': 'sup', 'sup': 'sup', 'subscript': 'sub', 'sub': 'sub'}(string(@rend))"/>
    <xsl:element name="{($name, 'span')[1]}">
      <xsl:if test="empty($name)"><xsl:attribute name="class" select="string-join(('hi', @rend), ' ')"/></xsl:if>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="foreign" mode="body" as="element(Q{}i)"><i><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></i></xsl:template>

  <xsl:template match="lb" mode="body" as="element(Q{}br)"><br/></xsl:template>

  <!-- <anchor xml:id="…"/>, <anchor type="note-text" corresp="#fn1"/>, <certainty/>: nothing to read -->
  <xsl:template match="anchor[@xml:id]" mode="body" as="element(Q{}span)"><span id="{@xml:id}"/></xsl:template>
  <xsl:template match="anchor | certainty" mode="body" as="empty-sequence()"/>

  <!-- The page's address for @target: the pages of the site have the names of the TEI files. -->
  <xsl:function name="f:address" as="xs:string">
    <xsl:param name="reference" as="element(ref)"/>
    <xsl:variable name="target" as="xs:string" select="string($reference/@target)"/>
    <xsl:variable name="page" as="element(pb)?" select="f:element(substring-after($target, '#'), $reference)[starts-with($target, '#')]/self::pb"/>
    <xsl:sequence select="if (starts-with($target, '#') and $page) then '#pg_' || translate($page/@n, ' ', '_')
      else if (matches($target, '^[a-z][a-z0-9+.-]*:', 'i')) then $target else replace($target, '\.xml(#|$)', '.html$1')"/>
  </xsl:function>
</xsl:stylesheet>
