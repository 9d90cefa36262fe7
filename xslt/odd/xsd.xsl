<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:x-teigram:odd" xmlns:t="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="odd">
  <!-- Makes XSD 1.0 of an ODD: a complex type for each elementSpec, a group for each macro, and one global element, so that
       nothing else is a document. Attributes of the xml namespace are declared in xml.xsd. -->

  <xsl:include href="lib/spec.xsl"/>
  <xsl:include href="lib/layout.xsl"/>
  <xsl:include href="lib/xsd-values.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="content" on-no-match="fail"/>
  <xsl:mode name="value" on-no-match="fail"/>

  <xsl:template match="/" as="node()*">
    <xsl:variable name="schema" as="element(xs:schema)">
      <xsl:apply-templates select="//schemaSpec"/>
    </xsl:variable>
    <xsl:apply-templates select="$schema" mode="lay-out"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- <schemaSpec ident="teigram" start="TEI">: of the namespace of TEI, unless it names another -->
  <xsl:template match="schemaSpec" as="element(xs:schema)">
    <xs:schema targetNamespace="{(@ns, namespace-uri())[1]}" elementFormDefault="qualified">
      <xsl:comment select="'Made from ' || @ident || '.odd by &quot;make schema&quot;: change the ODD, never this file.'"/>
      <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
      <xs:element name="{odd:name(key('spec', @start))}" type="t:{@start}"/>
      <xsl:apply-templates select="dataSpec"/>
      <xsl:for-each-group select=".//datatype[@maxOccurs]/dataRef" group-by="@key">
        <xs:simpleType name="{@key}.list">
          <xs:restriction>
            <xs:simpleType><xs:list itemType="t:{@key}"/></xs:simpleType>
            <xs:minLength value="1"/>
          </xs:restriction>
        </xs:simpleType>
      </xsl:for-each-group>
      <xsl:apply-templates select="classSpec[@type = 'atts'], macroSpec, elementSpec"/>
    </xs:schema>
  </xsl:template>

  <!-- <dataSpec ident="type.word"> -->
  <xsl:template match="dataSpec" as="element(xs:simpleType)">
    <xs:simpleType name="{@ident}">
      <xsl:apply-templates select="content/*" mode="value"/>
    </xs:simpleType>
  </xsl:template>

  <!-- <classSpec type="atts" ident="att.common"> -->
  <xsl:template match="classSpec" as="element(xs:attributeGroup)">
    <xs:attributeGroup name="{@ident}">
      <xsl:apply-templates select="attList/attDef"/>
    </xs:attributeGroup>
  </xsl:template>

  <!-- <macroSpec ident="macro.inline"><content><alternate minOccurs="0" maxOccurs="unbounded"><textNode/>…: without the text -->
  <xsl:template match="macroSpec" as="element(xs:group)">
    <xs:group name="{@ident}">
      <xs:choice>
        <xsl:apply-templates select="content/alternate/(* except textNode)" mode="content"/>
      </xs:choice>
    </xs:group>
  </xsl:template>

  <!-- <elementSpec ident="idno.file"> -->
  <xsl:template match="elementSpec" as="element(xs:complexType)">
    <xs:complexType name="{@ident}">
      <xsl:if test="odd:is-mixed(.)">
        <xsl:attribute name="mixed" select="'true'"/>
      </xsl:if>
      <xsl:apply-templates select="content/*" mode="content"/>
      <xsl:for-each select="odd:attribute-classes(.)">
        <xs:attributeGroup ref="t:{@ident}"/>
      </xsl:for-each>
      <xsl:apply-templates select="attList/attDef"/>
    </xs:complexType>
  </xsl:template>

  <!-- <attDef ident="when" usage="opt">: of a named type, or with its values -->
  <xsl:template match="attDef" as="element(xs:attribute)">
    <xs:attribute>
      <xsl:attribute name="{if (starts-with(@ident, 'xml:')) then 'ref' else 'name'}" select="@ident"/>
      <xsl:choose>
        <xsl:when test="starts-with(@ident, 'xml:')"/>
        <xsl:when test="valList"/>
        <xsl:when test="datatype/dataRef/@key">
          <xsl:attribute name="type" select="'t:' || odd:spec(datatype/dataRef)/@ident || (if (datatype/@maxOccurs) then '.list' else '')"/>
        </xsl:when>
        <xsl:otherwise><xsl:attribute name="type" select="'xs:' || datatype/dataRef/@name"/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="@usage = 'req'"><xsl:attribute name="use" select="'required'"/></xsl:if>
      <xsl:if test="valList and not(starts-with(@ident, 'xml:'))">
        <xs:simpleType><xsl:apply-templates select="valList" mode="value"/></xs:simpleType>
      </xsl:if>
    </xs:attribute>
  </xsl:template>

  <!-- Content. A complex type holds a group, a sequence or a choice, never an element. -->
  <xsl:template match="content/elementRef" mode="content" as="element()" priority="2">
    <xs:sequence><xsl:next-match/></xs:sequence>
  </xsl:template>

  <xsl:template match="sequence | alternate" mode="content" as="element()">
    <xsl:element name="xs:{if (self::sequence) then 'sequence' else 'choice'}">
      <xsl:call-template name="occurrence"/>
      <xsl:apply-templates select="*" mode="content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="elementRef" mode="content" as="element()">
    <xs:element name="{odd:name(odd:spec(.))}" type="t:{@key}">
      <xsl:call-template name="occurrence"/>
    </xs:element>
  </xsl:template>

  <!-- <classRef key="model.phrase"/>: a choice, but for one that is in a choice already -->
  <xsl:template match="classRef" mode="content" as="element()+">
    <xsl:variable name="elements" as="element()+">
      <xsl:for-each select="odd:elements(.)"><xs:element name="{odd:name(.)}" type="t:{@ident}"/></xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="parent::alternate and odd:occurrence(.) = '1 1'"><xsl:sequence select="$elements"/></xsl:when>
      <xsl:otherwise><xs:choice><xsl:call-template name="occurrence"/><xsl:sequence select="$elements"/></xs:choice></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="macroRef" mode="content" as="element(xs:group)">
    <xs:group ref="t:{odd:spec(.)/@ident}" minOccurs="0" maxOccurs="unbounded"/>
  </xsl:template>
  <xsl:template match="textNode | empty" mode="content" as="empty-sequence()"/>

  <xsl:template name="occurrence" as="attribute()*">
    <xsl:sequence select="if (odd:occurrence(.)) then @minOccurs[. = '0'] | @maxOccurs[. ne '1'] else ()"/>
  </xsl:template>
</xsl:stylesheet>
