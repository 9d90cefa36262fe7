<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:x-teigram:odd" xmlns="http://relaxng.org/ns/structure/1.0"
    xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs odd">
  <!-- Makes RELAX NG of an ODD. The members of a class are written where the class is referred to, as one flat choice:
       libxml2 looks a name up in a flat choice three times sooner than in nested ones. Attributes are written out in each
       element: libxml2 is a sixth quicker so. -->

  <xsl:include href="lib/spec.xsl"/>
  <xsl:include href="lib/layout.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="content" on-no-match="fail"/>
  <xsl:mode name="particle" on-no-match="fail"/>
  <xsl:mode name="value" on-no-match="fail"/>

  <xsl:template match="/" as="node()*">
    <xsl:variable name="grammar" as="element(Q{http://relaxng.org/ns/structure/1.0}grammar)">
      <xsl:apply-templates select="//schemaSpec"/>
    </xsl:variable>
    <xsl:apply-templates select="$grammar" mode="lay-out"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- <schemaSpec ident="teigram" start="TEI">: of the namespace of TEI, unless it names another -->
  <xsl:template match="schemaSpec" as="element(Q{http://relaxng.org/ns/structure/1.0}grammar)">
    <grammar ns="{(@ns, namespace-uri())[1]}" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <xsl:comment select="'Made from ' || @ident || '.odd by &quot;make schema&quot;: change the ODD, never this file.'"/>
      <start>
        <ref name="{@start}"/>
      </start>
      <xsl:apply-templates select="dataSpec, macroSpec, elementSpec"/>
    </grammar>
  </xsl:template>

  <!-- <dataSpec ident="type.word">, <macroSpec ident="macro.inline"> -->
  <xsl:template match="dataSpec" as="element()">
    <define name="{@ident}">
      <xsl:apply-templates select="content/*" mode="value"/>
    </define>
  </xsl:template>

  <xsl:template match="macroSpec" as="element()">
    <define name="{@ident}">
      <xsl:apply-templates select="content/*" mode="content"/>
    </define>
  </xsl:template>

  <!-- <elementSpec ident="idno.file"> -->
  <xsl:template match="elementSpec" as="element()">
    <define name="{@ident}">
      <element name="{odd:name(.)}">
        <a:documentation><xsl:value-of select="gloss || ': ' || desc"/></a:documentation>
        <xsl:apply-templates select="(odd:attribute-classes(.), .)/attList/attDef"/>
        <xsl:apply-templates select="content/*" mode="content"/>
      </element>
    </define>
  </xsl:template>

  <!-- <attDef ident="when" usage="opt"><datatype><dataRef key="type.date"/></datatype></attDef> -->
  <xsl:template match="attDef" as="element()">
    <xsl:variable name="attribute" as="element()">
      <attribute name="{@ident}">
        <xsl:apply-templates select="(valList, datatype)[1]" mode="value"/>
      </attribute>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@usage = 'req'"><xsl:sequence select="$attribute"/></xsl:when>
      <xsl:otherwise><optional><xsl:sequence select="$attribute"/></optional></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Content: each part as often as it occurs -->
  <xsl:template match="*" mode="content" as="element()*">
    <xsl:variable name="pattern" as="element()*">
      <xsl:apply-templates select="." mode="particle"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="odd:occurrence(.) = '0 1'"><optional><xsl:sequence select="$pattern"/></optional></xsl:when>
      <xsl:when test="odd:occurrence(.) = '1 unbounded'"><oneOrMore><xsl:sequence select="$pattern"/></oneOrMore></xsl:when>
      <xsl:when test="odd:occurrence(.) = '0 unbounded'"><zeroOrMore><xsl:sequence select="$pattern"/></zeroOrMore></xsl:when>
      <xsl:when test="self::sequence and parent::alternate"><group><xsl:sequence select="$pattern"/></group></xsl:when>
      <xsl:otherwise><xsl:sequence select="$pattern"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="sequence" mode="particle" as="element()+">
    <xsl:apply-templates select="*" mode="content"/>
  </xsl:template>

  <xsl:template match="alternate" mode="particle" as="element()">
    <choice>
      <xsl:apply-templates select="*" mode="content"/>
    </choice>
  </xsl:template>

  <!-- <classRef key="model.phrase"/>: a choice, but for one that is in a choice already -->
  <xsl:template match="elementRef | classRef" mode="particle" as="element()+">
    <xsl:variable name="references" as="element()+">
      <xsl:for-each select="odd:elements(.)">
        <ref name="{@ident}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="count($references) eq 1 or parent::alternate and odd:occurrence(.) = '1 1'"><xsl:sequence select="$references"/></xsl:when>
      <xsl:otherwise><choice><xsl:sequence select="$references"/></choice></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="macroRef" mode="particle" as="element()"><ref name="{odd:spec(.)/@ident}"/></xsl:template>
  <xsl:template match="textNode" mode="particle" as="element()"><text/></xsl:template>
  <xsl:template match="empty" mode="particle" as="element()"><empty/></xsl:template>

  <!-- Values: <datatype maxOccurs="unbounded"> is a list of words -->
  <xsl:template match="datatype" mode="value" as="element()">
    <xsl:variable name="value" as="element()"><xsl:apply-templates select="dataRef" mode="value"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="odd:occurrence(.) = '1 1'"><xsl:sequence select="$value"/></xsl:when>
      <xsl:otherwise><list><oneOrMore><xsl:sequence select="$value"/></oneOrMore></list></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- <valList type="closed"><valItem ident="sent"/></valList>, <alternate><dataRef name="date"/></alternate> -->
  <xsl:template match="valList | alternate" mode="value" as="element()">
    <xsl:variable name="values" as="element()+"><xsl:apply-templates select="valItem | dataRef" mode="value"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="count($values) eq 1"><xsl:sequence select="$values"/></xsl:when>
      <xsl:otherwise><choice><xsl:sequence select="$values"/></choice></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="valItem" mode="value" as="element()"><value><xsl:value-of select="@ident"/></value></xsl:template>
  <xsl:template match="dataRef[@key]" mode="value" as="element()"><ref name="{odd:spec(.)/@ident}"/></xsl:template>
  <xsl:template match="dataRef[@name]" mode="value" as="element()">
    <data type="{@name}">
      <xsl:for-each select="@restriction"><param name="pattern"><xsl:value-of select="."/></param></xsl:for-each>
    </data>
  </xsl:template>
</xsl:stylesheet>
