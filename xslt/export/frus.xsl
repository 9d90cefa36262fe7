<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0" xmlns:f="urn:x-teigram:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs f">
  <!-- One document of a volume in the TEI of the Office of the Historian (frus-2015.rnc): a div of type "document". The volume
       around it is made by src/teigram/export/frus.py. docs/frus-tei.md lists what becomes of each element. -->

  <xsl:include href="lib/frus-blocks.xsl"/>
  <xsl:include href="lib/frus-inline.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
  <xsl:mode on-no-match="fail"/>

  <!-- What the volume is called: pointers within it lose their file. -->
  <xsl:param name="volume" as="xs:string" select="''"/>
  <!-- The xml:id of the document in the volume: d12. -->
  <xsl:param name="ident" as="xs:string" select="'d1'"/>
  <!-- The number of the document. -->
  <xsl:param name="number" as="xs:string" select="'1'"/>
  <!-- The files that the volume is made of and the xml:id that each gets: "a.xml d1 b.xml d2". -->
  <xsl:param name="documents" as="xs:string" select="''"/>
  <!-- The pages that are broken in this document first, and so may have an xml:id, with their numbers: "988 989". -->
  <xsl:param name="pages" as="xs:string" select="''"/>

  <xsl:variable name="idents" as="map(xs:string, xs:string)">
    <xsl:variable name="words" as="xs:string*" select="tokenize($documents)"/>
    <xsl:sequence select="map:merge(for $i in 1 to count($words) idiv 2 return map:entry($words[2 * $i - 1], $words[2 * $i]))"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:variable>

  <xsl:template match="/" as="element(div)"><xsl:apply-templates select="TEI"/></xsl:template>

  <!-- <TEI><teiHeader/><text><body><div type="telegram"/></body><back/></text></TEI> -->
  <xsl:template match="TEI" as="element(div)">
    <div type="document" n="{$number}">
      <xsl:attribute name="xml:id" select="$ident"/>
      <xsl:apply-templates select="text/body/div/node(), text/back//note" mode="frus"/>
    </div>
  </xsl:template>

  <!-- An xml:id that no other document of the volume has: those of the edition begin with that of the document. -->
  <xsl:function name="f:ident" as="xs:string">
    <xsl:param name="own" as="xs:string"/>
    <xsl:sequence select="if (starts-with($own, $ident)) then $own else $ident || $own"/>
  </xsl:function>

  <!-- Where a pointer leads in the volume: to a document (#d12), to a note or page of one (#d12fn1), or out of it. -->
  <xsl:function name="f:target" as="xs:string">
    <xsl:param name="target" as="xs:string"/>
    <xsl:variable name="file" as="xs:string" select="substring-before($target || '#', '#')"/>
    <xsl:variable name="place" as="xs:string" select="substring-after($target, '#')"/>
    <xsl:sequence select="if ($file = '') then '#' || (if (starts-with($place, 'pg_')) then $place else f:ident($place))
      else if (not($idents($file))) then replace($target, '\.xml(#|$)', '$1')
      else if ($place = '') then '#' || $idents($file)
      else '#' || (if (starts-with($place, 'pg_') or starts-with($place, $idents($file))) then $place else $idents($file) || $place)"/>
  </xsl:function>
</xsl:stylesheet>
