<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">
  <!-- Mode "dtabf": the blocks of the text. An element without a template here or in dtabf-inline.xsl is an error, so that no
       text can vanish; every text node is copied where it stands. -->

  <xsl:mode name="dtabf" on-no-match="fail"/>
  <xsl:template match="text()" mode="dtabf" as="text()"><xsl:sequence select="."/></xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="dtabf" as="empty-sequence()"/>

  <!-- What DTABf calls as we do: the element stays, of its attributes those that it allows on all of them. -->
  <xsl:template mode="dtabf" as="element()"
    match="back | body | byline | cell | closer | dateline | figure | floatingText | front | head | item | l | lg | opener | p | postscript | quote | row
      | salute | signed | table | text | trailer">
    <xsl:element name="{local-name()}">
      <xsl:apply-templates select="f:attributes(.), node()" mode="dtabf"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="ab | figure/figDesc" mode="dtabf" as="element(p)"><p><xsl:apply-templates select="@xml:id, node()" mode="dtabf"/></p></xsl:template>

  <!-- <div type="telegram" n="201">: of our types DTABf knows the letter, and numbers are numbers -->
  <xsl:template match="div" mode="dtabf" as="element(div)">
    <div>
      <xsl:if test="@n castable as xs:nonNegativeInteger"><xsl:attribute name="n" select="@n"/></xsl:if>
      <xsl:if test="@type = ('telegram', 'circular-telegram', 'airgram', 'circular-airgram', 'despatch', 'letter')">
        <xsl:attribute name="type" select="'letter'"/>
      </xsl:if>
      <xsl:apply-templates select="f:attributes(.), node()" mode="dtabf"/>
    </div>
  </xsl:template>

  <!-- <note place="foot" type="editorial" n="1">: a note of the printed edition; <note type="source" place="inline">, which DTABf
       has no place for, is a comment of the editors -->
  <xsl:template match="note" mode="dtabf" as="element(note)">
    <note>
      <xsl:choose>
        <xsl:when test="@place = ('foot', 'end', 'left', 'right')"><xsl:copy-of select="@place"/></xsl:when>
        <xsl:otherwise><xsl:attribute name="type" select="'editorial'"/></xsl:otherwise>
      </xsl:choose>
      <xsl:copy-of select="@n"/>
      <xsl:apply-templates select="f:attributes(.), node()" mode="dtabf"/>
    </note>
  </xsl:template>

  <!-- <list><head/><label>1.</label><item>…</item></list>: DTABf has no labels; they and what stands between begin the item -->
  <xsl:template match="list" mode="dtabf" as="element(list)">
    <list>
      <xsl:apply-templates select="f:attributes(.)" mode="dtabf"/>
      <xsl:for-each-group select="node()" group-ending-with="item">
        <xsl:variable name="item" as="element(item)?" select="current-group()[self::item]"/>
        <xsl:variable name="label" as="element(label)?" select="current-group()[self::label][1]"/>
        <xsl:apply-templates select="current-group()[if ($label) then . &lt;&lt; $label else not(self::item)]" mode="dtabf"/>
        <xsl:if test="$label or $item">
          <item>
            <xsl:apply-templates select="$item ! f:attributes(.)" mode="dtabf"/>
            <xsl:apply-templates select="current-group()[$label][. is $label or . &gt;&gt; $label][not(self::item)], $item/node()" mode="dtabf"/>
          </item>
        </xsl:if>
      </xsl:for-each-group>
    </list>
  </xsl:template>

  <!-- <row role="label"><cell/></row>: DTABf marks the cells -->
  <xsl:template match="cell[@role | ../@role | @rows | @cols]" mode="dtabf" as="element(cell)">
    <cell>
      <xsl:if test="(@role, ../@role)[1] = 'label'"><xsl:attribute name="role" select="'label'"/></xsl:if>
      <xsl:copy-of select="@rows, @cols"/>
      <xsl:apply-templates select="f:attributes(.), node()" mode="dtabf"/>
    </cell>
  </xsl:template>

  <!-- <pb n="427"/>: DTABf counts the images from #f0001 on, whatever the pages are called -->
  <xsl:template match="pb" mode="dtabf" as="element(pb)">
    <xsl:variable name="number" as="xs:integer" select="count(preceding::pb[ancestor::text]) + 1"/>
    <pb facs="#f{format-integer($number, '0000')}">
      <xsl:copy-of select="@n"/>
      <xsl:apply-templates select="@xml:id, @next, @prev, @corresp" mode="dtabf"/>
    </pb>
  </xsl:template>

  <!-- <fw type="head">PAGE 02 STATE 123456</fw>: DTABf says where on the page it stands, and calls all that is repeated a header -->
  <xsl:template match="fw" mode="dtabf" as="element(fw)">
    <fw place="{if (@type = ('foot', 'release', 'end') or @place = 'bottom') then 'bottom' else 'top'}" type="header">
      <xsl:apply-templates select="f:attributes(.), node()" mode="dtabf"/>
    </fw>
  </xsl:template>

  <xsl:template match="lb" mode="dtabf" as="element(lb)"><lb><xsl:copy-of select="@n"/></lb></xsl:template>

  <!-- The attributes that DTABf has on an element; a hi, a name and a milestone have fewer, and say so themselves. -->
  <xsl:function name="f:attributes" as="attribute()*">
    <xsl:param name="of" as="element()"/>
    <xsl:variable name="local" as="xs:string" select="local-name($of)"/>
    <xsl:sequence select="
      if ($local = 'text') then ()
      else if ($local = ('body', 'back', 'choice', 'gap', 'pb')) then $of/(@xml:id | @next | @prev | @corresp)
      else if ($local = ('persName', 'orgName', 'placeName')) then $of/(@xml:id | @xml:lang | @next | @prev | @corresp | @ref)
      else if ($local = 'hi') then ()
      else $of/(@xml:id | @next | @prev | @corresp | @xml:lang[not($local = 'supplied')] | @rend[$local = ('p', 'item')])"/>
  </xsl:function>

  <!-- Identifiers that begin with f would be taken for images: DTABf reads "#f…" as one. -->
  <xsl:template match="@xml:id" mode="dtabf" as="attribute(xml:id)">
    <xsl:attribute name="xml:id" select="f:ident(.)"/>
  </xsl:template>

  <xsl:template match="@next | @prev | @corresp | @ref" mode="dtabf" as="attribute()?">
    <xsl:variable name="addresses" as="xs:string*" select="f:addresses(.)"/>
    <xsl:if test="exists($addresses)"><xsl:attribute name="{name()}" select="$addresses"/></xsl:if>
  </xsl:template>

  <xsl:template match="@xml:lang | @rend" mode="dtabf" as="attribute()"><xsl:sequence select="."/></xsl:template>

  <xsl:function name="f:ident" as="xs:string">
    <xsl:param name="ident" as="xs:string"/>
    <xsl:sequence select="if (starts-with($ident, 'f')) then 'id-' || $ident else $ident"/>
  </xsl:function>

  <!-- The pointers in an attribute that lead somewhere in DTABf: inside the text, or to an address on the web. A file beside this
       one has an address where this one has. -->
  <xsl:function name="f:addresses" as="xs:string*">
    <xsl:param name="pointers" as="attribute()"/>
    <xsl:variable name="own" as="xs:string?" select="root($pointers)/TEI/teiHeader/fileDesc/publicationStmt/idno[@type = ('URI', 'URL', 'url')][1] ! normalize-space()[matches(., '^https?://')]"/>
    <xsl:for-each select="tokenize($pointers)">
      <xsl:sequence select="
        if (starts-with(., '#')) then key('f:target', substring(., 2), root($pointers)/TEI/text) ! ('#' || f:ident(@xml:id))
        else if (matches(., '^https?://')) then .
        else if ($own and matches(., '^[^:]*$')) then string(resolve-uri(., $own)) else ()"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:key name="f:target" match="text//*[@xml:id][not(self::hi | self::lb | self::seg | self::term | self::rs | self::time | self::anchor | self::label | self::ex)]" use="@xml:id"/>
</xsl:stylesheet>
