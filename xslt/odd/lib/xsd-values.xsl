<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:x-teigram:odd" xmlns:t="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="odd">
  <!-- The values of attributes and of text in XSD: unions, closed lists and patterns. -->

  <xsl:template match="alternate" mode="value" as="element(xs:union)">
    <xs:union>
      <xsl:for-each select="dataRef">
        <xs:simpleType><xsl:apply-templates select="." mode="value"/></xs:simpleType>
      </xsl:for-each>
    </xs:union>
  </xsl:template>

  <xsl:template match="valList" mode="value" as="element(xs:restriction)">
    <xs:restriction base="xs:token">
      <xsl:for-each select="valItem"><xs:enumeration value="{@ident}"/></xsl:for-each>
    </xs:restriction>
  </xsl:template>

  <!-- <dataRef name="token" restriction="[0-9]+"/> -->
  <xsl:template match="dataRef[@name]" mode="value" as="element(xs:restriction)">
    <xs:restriction base="xs:{@name}">
      <xsl:for-each select="@restriction"><xs:pattern value="{.}"/></xsl:for-each>
    </xs:restriction>
  </xsl:template>
</xsl:stylesheet>
