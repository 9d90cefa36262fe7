<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:x-teigram:odd" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- What stands in an element, in words: "title (one or more), then author (at most one)". -->

  <xsl:mode name="content" on-no-match="fail"/>
  <xsl:mode name="part" on-no-match="fail"/>

  <!-- A part, and how often it occurs -->
  <xsl:template match="*" mode="content" as="node()*">
    <xsl:apply-templates select="." mode="part"/>
    <xsl:choose>
      <xsl:when test="odd:is-repeated-choice(.)"/>
      <xsl:when test="odd:occurrence(.) = '0 1'"><xsl:text> (at most one)</xsl:text></xsl:when>
      <xsl:when test="odd:occurrence(.) = '1 unbounded'"><xsl:text> (one or more)</xsl:text></xsl:when>
      <xsl:when test="odd:occurrence(.) = '0 unbounded'"><xsl:text> (any number)</xsl:text></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- <sequence>: one after the other, in brackets where it is part of something else -->
  <xsl:template match="sequence" mode="part" as="node()+">
    <xsl:if test="parent::sequence | parent::alternate"><xsl:text>[</xsl:text></xsl:if>
    <xsl:for-each select="*">
      <xsl:if test="position() gt 1"><xsl:text>, then </xsl:text></xsl:if>
      <xsl:apply-templates select="." mode="content"/>
    </xsl:for-each>
    <xsl:if test="parent::sequence | parent::alternate"><xsl:text>]</xsl:text></xsl:if>
  </xsl:template>

  <!-- <alternate maxOccurs="unbounded">, <classRef key="model.block" maxOccurs="unbounded"/>: any of them, in any order -->
  <xsl:template match="*[odd:is-repeated-choice(.)]" mode="part" as="node()+" priority="2">
    <xsl:value-of select="if (odd:occurrence(.) = '1 unbounded') then 'one or more of ' else 'any number of '"/>
    <xsl:for-each select="(self::classRef, elementRef, classRef) ! odd:elements(.)">
      <xsl:if test="position() gt 1"><xsl:text>, </xsl:text></xsl:if>
      <xsl:sequence select="odd:link(.)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="alternate" mode="part" as="node()+">
    <xsl:for-each select="*">
      <xsl:if test="position() gt 1"><xsl:text> or </xsl:text></xsl:if>
      <xsl:apply-templates select="." mode="content"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="elementRef | classRef" mode="part" as="node()+">
    <xsl:for-each select="odd:elements(.)">
      <xsl:if test="position() gt 1"><xsl:text> or </xsl:text></xsl:if>
      <xsl:sequence select="odd:link(.)"/>
    </xsl:for-each>
  </xsl:template>

  <!-- True for a choice between elements that can be made again and again -->
  <xsl:function name="odd:is-repeated-choice" as="xs:boolean">
    <xsl:param name="particle" as="element()"/>
    <xsl:sequence select="ends-with(odd:occurrence($particle), 'unbounded')
      and ($particle/self::classRef or $particle/self::alternate[not(* except (elementRef, classRef))])"/>
  </xsl:function>

  <!-- <macroRef key="macro.inline"/>: the elements that stand in the text, which are listed once for all -->
  <xsl:template match="macroRef" mode="part" as="node()+">
    <xsl:text>text, with the elements of </xsl:text>
    <a href="#{@key}"><xsl:value-of select="odd:spec(.)/gloss"/></a>
  </xsl:template>

  <xsl:template match="textNode" mode="part" as="text()"><xsl:text>text</xsl:text></xsl:template>
  <xsl:template match="empty" mode="part" as="text()"><xsl:text>nothing</xsl:text></xsl:template>

  <!-- The elements that an element stands in -->
  <xsl:function name="odd:parents" as="element(elementSpec)*">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:variable name="names" as="attribute()*" select="$element/(@ident | classes/memberOf/@key)"/>
    <xsl:variable name="references" as="element()*" select="root($element)//content//(elementRef | classRef)[@key = $names]"/>
    <xsl:variable name="macros" as="attribute()*" select="$references/ancestor::macroSpec/@ident"/>
    <xsl:sequence select="$references/ancestor::elementSpec | root($element)//elementSpec[content/macroRef/@key = $macros]"/>
  </xsl:function>
</xsl:stylesheet>
