<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Which elements are ours, and what those of other editions are like. Every element that teigram writes has a template of
       its own in each mode; what another edition has besides is taken by a general one, so that no text of either can vanish. -->

  <!-- What schema/teigram.odd allows in a text; a test compares them. -->
  <xsl:variable name="own-elements" as="xs:string*" select="tokenize('abbr anchor back body cell choice closer corr date dateline del desc div ex
    expan floatingText foreign forename fw gap head hi idno item label lb list note opener orgName orig p pb persName placeName postscript q quote
    ref reg roleName row rs salute seg sic signed supplied surname table term text time')"/>

  <!-- What stands on lines of its own in other editions. -->
  <xsl:variable name="block-elements" as="xs:string*" select="tokenize('ab addrLine address argument byline cit div1 div2 div3 div4 div5 div6 div7 docTitle
    entry epigraph epilogue figDesc figure front group imprimatur l lg listBibl listPerson listPlace listOrg opener prologue sp stage titlePage
    titlePart trailer')"/>

  <!-- Whether *element*, which is none of ours, is a block: by its name, or because it holds one. -->
  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name($element) = $block-elements or exists($element/(p | child::div | list | table | lg | ab))"/>
  </xsl:function>

  <!-- Stops: an element of ours has come to the general template of *mode*. -->
  <xsl:template name="must-be-foreign" as="empty-sequence()">
    <xsl:param name="mode" as="xs:string" required="yes"/>
    <xsl:if test="local-name() = $own-elements and namespace-uri() eq 'http://www.tei-c.org/ns/1.0'">
      <xsl:message terminate="yes" expand-text="yes">the element {local-name()} has no template in mode "{$mode}"</xsl:message>
    </xsl:if>
  </xsl:template>

  <!-- Whether *note* is printed away from where it is anchored. Other editions often do not say so: their notes in the middle
       of a text are. -->
  <xsl:function name="f:is-foot" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="if ($note/@place) then $note/@place ne 'inline'
      else not($note/@type = 'source') and empty($note/(parent::div | parent::body | parent::opener | parent::closer | parent::back | parent::front | parent::div1))"/>
  </xsl:function>

  <!-- The foot notes of the document, in their order. -->
  <xsl:variable name="foot-notes" as="element(note)*" select="/TEI/text//note[f:is-foot(.)]"/>

  <!-- The printed number of a foot note, or the one it gets by its place. -->
  <xsl:function name="f:note-number" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($note/@n ! string(), $foot-notes[. is $note or . &lt;&lt; $note] => count() => string())[1]"/>
  </xsl:function>

  <xsl:function name="f:note-ident" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($note/@xml:id ! string(), 'note-' || count($foot-notes[. is $note or . &lt;&lt; $note]))[1]"/>
  </xsl:function>
</xsl:stylesheet>
