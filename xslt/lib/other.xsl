<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "body": what other editions have and we do not. The text of each element stands; the class says which it was. -->

  <!-- <lg><l>…</l></lg>, <address><addrLine/></address>, <unclear>…</unclear>, <m:mi xmlns:m="…"/> -->
  <xsl:template match="*" mode="body" as="element()" priority="-10">
    <xsl:call-template name="must-be-foreign"><xsl:with-param name="mode" select="'body'"/></xsl:call-template>
    <xsl:element name="{if (f:is-block(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="string-join(('tei-' || local-name(), tokenize(@rend) ! ('rend-' || replace(., '[^\w-]', ''))), ' ')"/>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="body notes" as="empty-sequence()"/>

  <!-- <ptr target="#n3"/>: it has no words; an arrow stands for them -->
  <xsl:template match="ptr[f:address(.)]" mode="body" as="element(Q{}a)">
    <a class="tei-ptr" href="{f:address(.)}" aria-label="{(@n, @target)[1]}"><xsl:value-of select="(@n ! string(), '→')[1]"/></a>
  </xsl:template>

  <!-- <graphic url="facs/12r.jpg"/>: pages load no picture, they lead to it -->
  <xsl:template match="graphic[f:permitted(@url)]" mode="body" as="element(Q{}a)">
    <a class="tei-graphic" href="{f:permitted(@url)}"><xsl:value-of select="(desc ! normalize-space(), 'Picture')[1]"/></a>
  </xsl:template>

  <!-- <app><lem>a</lem><rdg wit="#B">b</rdg></app>: the readings in brackets after the text -->
  <xsl:template match="rdg" mode="body" as="element(Q{}span)">
    <span class="tei-rdg"><xsl:value-of select="string-join((' [', @wit ! (. || ': ')))"/><xsl:apply-templates mode="body"/><xsl:text>]</xsl:text></span>
  </xsl:template>

  <!-- The page's address for @target: the pages of the site have the names of the TEI files. None where nothing may lead there. -->
  <xsl:function name="f:address" as="xs:string?">
    <xsl:param name="reference" as="element()"/>
    <xsl:variable name="target" as="xs:string?" select="f:permitted($reference/@target)"/>
    <xsl:variable name="page" as="element(pb)?" select="f:element(substring-after($target, '#'), $reference)[starts-with($target, '#')]/self::pb"/>
    <xsl:sequence select="if ($page) then '#' || f:page-ident($page)
      else if (contains($target, ':')) then $target else $target ! replace(., '\.xml(#|$)', '.html$1')"/>
  </xsl:function>

  <!-- *target*, unless it is of a kind that a browser would carry out ("javascript:"): the TEI may be anybody's. -->
  <xsl:function name="f:permitted" as="xs:string?">
    <xsl:param name="target" as="xs:string?"/>
    <xsl:sequence select="tokenize($target)[1][not(matches(., '^[^/?#]*:')) or matches(., '^(https?|ftp|mailto|tel|urn|doi|hdl|info):', 'i')]"/>
  </xsl:function>
</xsl:stylesheet>
