<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">
  <!-- Mode "dtabf", inside a line. -->

  <!-- What DTABf calls as we do. -->
  <xsl:template match="abbr | choice | corr | expan | name | orgName | orig | persName | placeName | q | reg | sic" mode="dtabf" as="element()">
    <xsl:element name="{local-name()}">
      <xsl:apply-templates select="f:attributes(.), node()" mode="dtabf"/>
    </xsl:element>
  </xsl:template>

  <!-- What DTABf has no element for: the words stay. Parts of names it allows in the header only. -->
  <xsl:template mode="dtabf" as="node()*" match="add | address | addrLine | addName | affiliation | bibl | cit | country | damage | desc | district
      | email | figDesc | forename | genName | geogName | gloss | label | list/label | measure | mentioned | nameLink | num | region | restore | roleName | rs
      | seg | settlement | soCalled | subst | surname | term | title | unclear
      | sic[not(parent::choice)] | corr[not(parent::choice)] | reg[not(parent::choice)] | orig[not(parent::choice)]">
    <xsl:apply-templates mode="dtabf"/>
  </xsl:template>

  <!-- Nothing to read: <anchor type="note-text"/>, <certainty/> -->
  <xsl:template match="anchor | certainty | cb | graphic | milestone | ptr | space" mode="dtabf" as="empty-sequence()"/>

  <!-- <choice><abbr/><expan/></choice>: DTABf knows pairs only, and nothing between them -->
  <xsl:template match="choice/text()" mode="dtabf" as="empty-sequence()"/>

  <!-- <expan>H<ex>arry</ex></expan>, without an abbreviation beside it: what the printed edition has added is supplied -->
  <xsl:template match="expan[not(parent::choice)]" mode="dtabf" as="node()*"><xsl:apply-templates mode="dtabf"/></xsl:template>

  <xsl:template match="supplied | ex" mode="dtabf" as="element(supplied)">
    <supplied>
      <xsl:copy-of select="@cert[. = ('high', 'low')]"/>
      <xsl:apply-templates select="f:attributes(.), node()" mode="dtabf"/>
    </supplied>
  </xsl:template>

  <!-- <gap reason="garbled"><desc>garble</desc></gap>: DTABf's gap is empty, what is said about it follows as a comment -->
  <xsl:template match="gap" mode="dtabf" as="element()+">
    <gap>
      <xsl:if test="matches(@reason, 'garble|illegible')"><xsl:attribute name="reason" select="'illegible'"/></xsl:if>
      <xsl:apply-templates select="f:attributes(.)" mode="dtabf"/>
    </gap>
    <xsl:if test="desc"><note type="editorial"><xsl:apply-templates select="desc" mode="dtabf"/></note></xsl:if>
  </xsl:template>

  <!-- <hi rend="italic">: a rendition that DTABf defines; others are named in @rend -->
  <xsl:template match="hi | emph" mode="dtabf" as="element(hi)">
    <xsl:variable name="known" as="xs:string*" select="distinct-values(tokenize(@rend) ! $renditions(translate(lower-case(.), '-_', '')))"/>
    <hi rendition="{if (exists($known)) then $known ! ('#' || .) else '#none'}">
      <xsl:if test="empty($known) and normalize-space(@rend)"><xsl:attribute name="rend" select="normalize-space(@rend)"/></xsl:if>
      <xsl:apply-templates mode="dtabf"/>
    </hi>
  </xsl:template>

  <xsl:variable name="renditions" as="map(xs:string, xs:string)" select="map{
    'italic': 'i', 'italics': 'i', 'i': 'i', 'bold': 'b', 'strong': 'b', 'b': 'b', 'smallcaps': 'k', 'sc': 'k', 'allcaps': 'k',
    'underline': 'u', 'underlined': 'u', 'u': 'u', 'doubleunderline': 'uu', 'superscript': 'sup', 'sup': 'sup',
    'subscript': 'sub', 'sub': 'sub', 'spaced': 'g', 'letterspaced': 'g', 'strikethrough': 's', 'center': 'c', 'centered': 'c',
    'right': 'right', 'flushright': 'right', 'indent': 'et', 'larger': 'larger', 'smaller': 'smaller', 'red': 'red', 'blue': 'blue'}"/>

  <!-- <del>not</del>: DTABf for print has no deletions, but words that are struck out -->
  <xsl:template match="del" mode="dtabf" as="element(hi)"><hi rendition="#s"><xsl:apply-templates mode="dtabf"/></hi></xsl:template>

  <!-- <foreign xml:lang="fr">; DTABf demands the language -->
  <xsl:template match="foreign" mode="dtabf" as="node()*"><xsl:apply-templates mode="dtabf"/></xsl:template>
  <xsl:template match="foreign[@xml:lang]" mode="dtabf" as="element(foreign)">
    <foreign><xsl:apply-templates select="f:attributes(.), node()" mode="dtabf"/></foreign>
  </xsl:template>

  <!-- <date when="1952-07-25" notBefore="…">, <time when="19:15:00">: DTABf has @when only -->
  <xsl:template match="date | time" mode="dtabf" as="element(date)">
    <date>
      <xsl:copy-of select="@when"/>
      <xsl:apply-templates select="f:attributes(.), node()" mode="dtabf"/>
    </date>
  </xsl:template>

  <!-- <idno type="telegram">201</idno>: DTABf has other types; a document's own number needs none -->
  <xsl:template match="idno" mode="dtabf" as="element(idno)"><idno><xsl:apply-templates mode="dtabf"/></idno></xsl:template>

  <!-- <ref target="d234.xml">Deptel 92</ref> -->
  <xsl:template match="ref" mode="dtabf" as="element(ref)">
    <ref>
      <xsl:apply-templates select="@target, f:attributes(.), node()" mode="dtabf"/>
    </ref>
  </xsl:template>

  <xsl:template match="@target" mode="dtabf" as="attribute(target)?">
    <xsl:variable name="addresses" as="xs:string*" select="f:addresses(.)"/>
    <xsl:if test="exists($addresses)"><xsl:attribute name="target" select="$addresses"/></xsl:if>
  </xsl:template>

  <!-- <ref type="note-anchor" n="1"/>: a printed number whose note the source lacks -->
  <xsl:template match="ref[@type = 'note-anchor']" mode="dtabf" as="element(note)" priority="2">
    <note place="foot"><xsl:copy-of select="@n"/><xsl:apply-templates mode="dtabf"/></note>
  </xsl:template>
</xsl:stylesheet>
