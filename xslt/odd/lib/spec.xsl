<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:x-teigram:odd" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- What the declarations of an ODD mean. All that a reference names must be declared in the same file. -->

  <xsl:key name="spec" match="elementSpec | classSpec | macroSpec | dataSpec" use="@ident"/>
  <xsl:key name="member" match="elementSpec" use="classes/memberOf/@key"/>

  <!-- <elementSpec ident="idno.file"><altIdent>idno</altIdent>: the name of the element, "idno" -->
  <xsl:function name="odd:name" as="xs:string">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:sequence select="string(($element/altIdent, $element/@ident)[1])"/>
  </xsl:function>

  <!-- <macroRef key="macro.inline"/>, <memberOf key="att.common"/>: the declaration of what it names -->
  <xsl:function name="odd:spec" as="element()">
    <xsl:param name="reference" as="element()"/>
    <xsl:variable name="found" as="element()*" select="key('spec', $reference/@key, root($reference))"/>
    <xsl:if test="count($found) ne 1">
      <xsl:message terminate="yes" select="'&quot;' || $reference/@key || '&quot; is declared ' || count($found) || ' times; declare it once'"/>
    </xsl:if>
    <xsl:sequence select="$found"/>
  </xsl:function>

  <!-- <elementRef key="p"/>, <classRef key="model.phrase"/>: the elements that it names, in the order of their declarations -->
  <xsl:function name="odd:elements" as="element(elementSpec)+">
    <xsl:param name="reference" as="element()"/>
    <xsl:variable name="spec" as="element()?" select="odd:spec($reference)"/>
    <xsl:sequence select="if ($spec/self::elementSpec) then $spec else key('member', $spec/@ident, root($spec))"/>
  </xsl:function>

  <!-- <elementSpec>: the classes that give it attributes -->
  <xsl:function name="odd:attribute-classes" as="element(classSpec)*">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:sequence select="($element/classes/memberOf ! odd:spec(.))[@type = 'atts']"/>
  </xsl:function>

  <!-- <sequence minOccurs="0" maxOccurs="unbounded">: "0" or "1", and "1" or "unbounded", joined -->
  <xsl:function name="odd:occurrence" as="xs:string">
    <xsl:param name="particle" as="element()"/>
    <xsl:variable name="occurrence" as="xs:string" select="($particle/@minOccurs, '1')[1] || ' ' || ($particle/@maxOccurs, '1')[1]"/>
    <xsl:if test="not($occurrence = ('1 1', '0 1', '1 unbounded', '0 unbounded'))">
      <xsl:message terminate="yes" select="name($particle) || ' occurs ' || $occurrence || '; only 0, 1 and unbounded are compiled'"/>
    </xsl:if>
    <xsl:sequence select="$occurrence"/>
  </xsl:function>

  <!-- <elementSpec>: true when text stands in it -->
  <xsl:function name="odd:is-mixed" as="xs:boolean">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:sequence select="exists($element/content/(textNode | macroRef))"/>
  </xsl:function>
</xsl:stylesheet>
