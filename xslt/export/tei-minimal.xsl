<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">
  <!-- A document in as little TEI as will hold it: divisions, headings, paragraphs, lists, tables, notes, pages. The text is as
       printed, brackets included. docs/exports-tei.md lists what becomes of each element. -->

  <xsl:include href="lib/minimal-header.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="minimal" on-no-match="fail"/>

  <!-- <TEI xml:id="d1" xml:lang="en"><teiHeader/><text/></TEI> -->
  <xsl:template match="/" as="element(TEI)"><xsl:apply-templates select="TEI"/></xsl:template>

  <xsl:template match="TEI" as="element(TEI)">
    <TEI>
      <xsl:copy-of select="@xml:id, @xml:lang"/>
      <xsl:apply-templates select="teiHeader" mode="minimal-header"/>
      <xsl:apply-templates select="text" mode="minimal"/>
    </TEI>
  </xsl:template>

  <xsl:template match="text()" mode="minimal" as="text()"><xsl:sequence select="."/></xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="minimal" as="empty-sequence()"/>

  <!-- What stays as it is. -->
  <xsl:template mode="minimal" as="element()" match="back | body | div | front | head | item | l | label[parent::list] | lb | lg | list | note | p | quote | row
      | table | text | trailer">
    <xsl:element name="{local-name()}">
      <xsl:apply-templates select="f:attributes(.), node()" mode="minimal"/>
    </xsl:element>
  </xsl:template>

  <!-- <opener><dateline/><seg/></opener>, <closer><signed/></closer>: lines like others -->
  <xsl:template match="opener | closer | ab | byline | figDesc | dateline[not(parent::opener | parent::closer)] | salute[not(parent::opener | parent::closer)] | signed[not(parent::opener | parent::closer)]" mode="minimal" as="element(p)">
    <p><xsl:apply-templates select="@xml:id, node()" mode="minimal"/></p>
  </xsl:template>

  <!-- <figure><graphic/><head/><figDesc/></figure> -->
  <xsl:template match="figure" mode="minimal" as="element(figure)"><figure><xsl:apply-templates select="@xml:id, node()" mode="minimal"/></figure></xsl:template>

  <!-- A heading behind the opener or the signature, or in a text inside the text, where TEI allows none. -->
  <xsl:template match="head[preceding-sibling::opener] | postscript/head | floatingText//head[not(parent::list | parent::table)]" mode="minimal" as="element(p)">
    <p><xsl:apply-templates select="@xml:id, node()" mode="minimal"/></p>
  </xsl:template>

  <!-- <floatingText><body><div/></body></floatingText>: a quotation -->
  <xsl:template match="floatingText" mode="minimal" as="element(quote)">
    <quote><xsl:apply-templates select="@xml:id, node()" mode="minimal"/></quote>
  </xsl:template>

  <!-- A <q> with paragraphs in it is a quotation, another is its words. -->
  <xsl:template match="q[p | list | table | quote | floatingText]" mode="minimal" as="element(quote)">
    <quote><xsl:apply-templates select="@xml:id, node()" mode="minimal"/></quote>
  </xsl:template>

  <!-- What only says something about words, or only groups. -->
  <xsl:template mode="minimal" as="node()*" match="abbr | add | address | addrLine | addName | affiliation | bibl | body[parent::floatingText] | cit | corr
      | country | damage | date | dateline | desc | district | div[ancestor::floatingText] | email | emph | expan | foreign | forename | genName | geogName
      | gloss | idno | label | measure | mentioned | name | nameLink | num | orgName | orig | persName | placeName | postscript | q | reg | region | restore
      | roleName | rs | salute | seg | settlement | sic | signed | soCalled | subst | surname | term | time | title | unclear">
    <xsl:apply-templates mode="minimal"/>
  </xsl:template>

  <!-- <choice><abbr>wld</abbr><expan>would</expan></choice>: as printed -->
  <xsl:template match="choice" mode="minimal" as="node()*"><xsl:apply-templates select="abbr, sic, orig" mode="minimal"/></xsl:template>

  <!-- H<ex>arry</ex>, <supplied>Washington,</supplied>, <gap><desc>garble</desc></gap>: the brackets are put back -->
  <xsl:template match="ex | supplied | gap[desc]" mode="minimal" as="node()+">
    <xsl:text>[</xsl:text><xsl:apply-templates select="if (self::gap) then desc else node()" mode="minimal"/><xsl:text>]</xsl:text>
  </xsl:template>

  <!-- <gap reason="illegible"/>, without words, or where no words may stand: a gap stays one -->
  <xsl:template match="gap" mode="minimal" as="element(gap)"><gap><xsl:copy-of select="@reason"/></gap></xsl:template>
  <xsl:template match="gap[desc][parent::div | parent::body | parent::list | parent::table | parent::postscript]" mode="minimal" as="element(gap)" priority="2">
    <gap><xsl:copy-of select="@reason"/><desc><xsl:apply-templates select="desc" mode="minimal"/></desc></gap>
  </xsl:template>

  <!-- <p rend="-">, <item rend="-">: the printed bullet -->
  <xsl:template match="p[@rend] | item[@rend] | label[@rend][parent::list]" mode="minimal" as="element()">
    <xsl:element name="{local-name()}">
      <xsl:apply-templates select="f:attributes(.)" mode="minimal"/>
      <xsl:value-of select="@rend || ' '"/>
      <xsl:apply-templates mode="minimal"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="cell" mode="minimal" as="element(cell)">
    <cell>
      <xsl:copy-of select="(@role, ../@role)[1][. = ('label', 'data')], @rows, @cols"/>
      <xsl:apply-templates select="@xml:id, node()" mode="minimal"/>
    </cell>
  </xsl:template>

  <!-- <del>not</del>: struck out -->
  <xsl:template match="del" mode="minimal" as="element(hi)"><hi rend="strikethrough"><xsl:apply-templates mode="minimal"/></hi></xsl:template>

  <!-- <fw type="head">PAGE 02 STATE 123456</fw> -->
  <xsl:template match="fw" mode="minimal" as="element(fw)">
    <fw><xsl:copy-of select="@type, @place"/><xsl:apply-templates mode="minimal"/></fw>
  </xsl:template>

  <xsl:template match="hi" mode="minimal" as="element(hi)">
    <hi><xsl:copy-of select="@rend[normalize-space()]"/><xsl:apply-templates mode="minimal"/></hi>
  </xsl:template>

  <!-- <pb n="427" break="no"/>; a break that was only inferred is told by nothing, because it is not printed -->
  <xsl:template match="pb" mode="minimal" as="element(pb)"><pb><xsl:copy-of select="@xml:id, @n, @break, @facs"/></pb></xsl:template>

  <!-- <ref target="frus1951v07p1-d613.xml">Deptel 239</ref> -->
  <xsl:template match="ref" mode="minimal" as="node()*"><xsl:apply-templates mode="minimal"/></xsl:template>
  <xsl:template match="ref[f:resolves(.)]" mode="minimal" as="element(ref)">
    <ref target="{@target}"><xsl:apply-templates mode="minimal"/></ref>
  </xsl:template>

  <!-- <ref type="note-anchor" n="1"/>: a printed number whose note the source lacks -->
  <xsl:template match="ref[@type = 'note-anchor']" mode="minimal" as="element(note)" priority="2">
    <note place="foot"><xsl:copy-of select="@n"/><xsl:apply-templates mode="minimal"/></note>
  </xsl:template>

  <xsl:template match="anchor | certainty | cb | graphic | milestone | ptr | space" mode="minimal" as="empty-sequence()"/>

  <!-- The attributes that stay: identifiers, numbers, what kind of division or note it is. -->
  <xsl:function name="f:attributes" as="attribute()*">
    <xsl:param name="of" as="element()"/>
    <xsl:sequence select="$of/(@xml:id | @xml:lang | @n[not($of/self::row)]), $of[self::div | self::note]/@type, $of/self::note/@place"/>
  </xsl:function>

  <xsl:template match="@*" mode="minimal" as="attribute()"><xsl:sequence select="."/></xsl:template>

  <!-- Whether a pointer still leads somewhere: names, segments and the like are gone. -->
  <xsl:function name="f:resolves" as="xs:boolean">
    <xsl:param name="ref" as="element(ref)"/>
    <xsl:sequence select="exists($ref/@target) and (every $pointer in tokenize($ref/@target) satisfies
      not(starts-with($pointer, '#')) or exists(key('f:kept', substring($pointer, 2), root($ref))))"/>
  </xsl:function>

  <xsl:key name="f:kept" match="TEI | text//*[@xml:id][self::back or self::body or self::cell or self::closer or self::div or self::floatingText or self::head
    or self::item or self::list or self::note or self::opener or self::p or self::pb or self::quote or self::row or self::table][not(parent::floatingText or self::div[ancestor::floatingText])]" use="@xml:id"/>
</xsl:stylesheet>
