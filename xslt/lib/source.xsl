<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "source": the characters of the source file in their order. The marks that elements stand for ([Page 988], a note
       number, - and ↩ around a note, brackets) are put back from the form of the text, which bibl/@subtype states, and from
       @rend where the source departs from its form. In the form "marked", of files with mark-up of their own, page breaks and
       anchors have no characters, and a note stands where it is anchored unless an anchor of its own says otherwise. -->

  <xsl:mode name="source" on-no-match="fail"/>
  <xsl:key name="foot-note" match="note[@place = 'foot']" use="'#' || @xml:id"/>
  <xsl:key name="note-text" match="anchor[@type = 'note-text']" use="@corresp"/>

  <xsl:variable name="form" as="xs:string" select="string((/TEI/teiHeader/fileDesc/sourceDesc/bibl[@type = 'transcription']/@subtype)[1])"/>
  <xsl:variable name="is-marked" as="xs:boolean" select="$form eq 'marked'"/>
  <xsl:variable name="first-head" as="element(head)?" select="(/TEI/text/body//head)[1]"/>

  <!-- <TEI>…<text><body><div>…</div></body><back><div type="notes"><note/></div></back></text></TEI> -->
  <xsl:template match="TEI" mode="source" as="text()*">
    <xsl:apply-templates select="text/body/div" mode="source"/>
    <xsl:apply-templates select="text/body//note[@place = 'foot'][f:stood-at-end(.)], text/back//note[@place = 'foot'][f:stood-at-end(.)]" mode="source-note"/>
  </xsl:template>

  <xsl:template match="text()" mode="source" as="text()"><xsl:sequence select="."/></xsl:template>

  <xsl:template mode="source" as="text()*"
    match="abbr | body | cell | closer | corr | date | dateline | del | desc | div | expan | floatingText | foreign | forename | fw | head | hi
      | idno | item | label | list | note | opener | orgName | orig | p | persName | placeName | postscript | q | quote | ref | reg
      | roleName | row | rs | salute | seg | sic | signed | surname | table | term | text | time">
    <xsl:apply-templates mode="source"/>
  </xsl:template>

  <!-- <p rend="-">: the bullet before a paragraph, an item or a label -->
  <xsl:template match="p[@rend] | item[@rend] | label[@rend]" mode="source" as="text()*">
    <xsl:value-of select="@rend || ' '"/>
    <xsl:apply-templates mode="source"/>
  </xsl:template>

  <!-- <note><p/><p/></note>: an empty line between -->
  <xsl:template match="note/p[preceding-sibling::p]" mode="source" as="text()*" priority="2">
    <xsl:value-of select="'&#10;&#10;' || @rend ! (. || ' ')"/>
    <xsl:apply-templates mode="source"/>
  </xsl:template>

  <!-- The heading; after the first one, in the form "slash", stand the notes that are anchored in it. -->
  <xsl:template match="head[. is $first-head][$form eq 'slash']" mode="source" as="text()*" priority="2">
    <xsl:apply-templates mode="source"/>
    <xsl:apply-templates select=".//note[@place = 'foot'][not(key('note-text', '#' || @xml:id))]" mode="source-note"/>
  </xsl:template>

  <!-- <choice><abbr>wld</abbr><expan resp="#teigram">would</expan></choice> -->
  <xsl:template match="choice" mode="source" as="text()*"><xsl:apply-templates select="abbr | sic | orig" mode="source"/></xsl:template>

  <!-- H<ex>arry</ex>, <supplied>Washington,</supplied>, <gap reason="garbled"><desc>garble</desc></gap> -->
  <xsl:template match="supplied | ex | gap[desc]" mode="source" as="text()*">
    <xsl:text>[</xsl:text>
    <xsl:apply-templates select="if (self::gap) then desc else node()" mode="source"/>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="lb | gap[not(desc)] | anchor[not(@type = 'note-text')]" mode="source" as="empty-sequence()"/>

  <!-- <pb n="988"/>: the space after the mark is there where the mark stood between words. Two forms have a mark only where
       @rend says so. -->
  <xsl:template match="pb" mode="source" as="text()*">
    <xsl:if test="if ($form = ('marked', 'cable')) then @rend = ('glued', 'spaced') else not(@rend = 'none')">
      <xsl:value-of select="'[Page ' || @n || ']' || (if (f:is-spaced(.)) then ' ' else '')"/>
    </xsl:if>
  </xsl:template>

  <!-- <note place="foot" n="1" xml:id="fn1">…</note>: its anchor mark; the text of the note is put where it stood -->
  <xsl:template match="note[@place = 'foot'][$is-marked]" mode="source" as="text()*" priority="2">
    <xsl:if test="empty(key('note-text', '#' || @xml:id))"><xsl:apply-templates mode="source"/></xsl:if>
  </xsl:template>
  <xsl:template match="ref[@type = 'note-anchor'][$is-marked]" mode="source" as="empty-sequence()" priority="2"/>

  <xsl:template match="note[@place = 'foot'] | ref[@type = 'note-anchor']" mode="source" as="text()*">
    <xsl:value-of select="if ($form eq 'slash') then '/' || @n || '/' else if ($form eq 'sister') then '[' || @n || ']' else @n"/>
  </xsl:template>

  <!-- <anchor type="note-text" corresp="#fn1"/>: here the source has the text of the note -->
  <xsl:template match="anchor[@type = 'note-text']" mode="source" as="text()*">
    <xsl:apply-templates select="key('foot-note', @corresp)" mode="source-note"/>
  </xsl:template>

  <!-- What other editions have; their characters, and no mark. -->
  <xsl:template match="*" mode="source" as="text()*" priority="-10">
    <xsl:call-template name="must-be-foreign"><xsl:with-param name="mode" select="'source'"/></xsl:call-template>
    <xsl:apply-templates mode="source"/>
  </xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="source" as="empty-sequence()"/>

  <!-- Mode "source-note": the text of a foot note, where the source has it. -->
  <xsl:mode name="source-note" on-no-match="fail"/>

  <xsl:template match="note" mode="source-note" as="text()*">
    <xsl:variable name="marks" as="xs:string*" select="tokenize(@rend)"/>
    <xsl:variable name="opening" as="xs:string" select="if ($marks[1] eq 'none') then '' else ($marks[1], f:opening(@n))[1]"/>
    <xsl:variable name="closing" as="xs:string" select="($marks[2], '↩'[$form eq 'glued'], '')[1]"/>
    <xsl:value-of select="'&#10;' || f:indent($opening) || $opening || (' '[$opening ne ''][not($form = ('slash', 'sister', 'page', 'marked'))])"/>
    <xsl:apply-templates mode="source"/>
    <xsl:value-of select="$closing[. ne 'none'] || '&#10;'"/>
  </xsl:template>

  <!-- Whether the text of *note* stood at the end of the document. -->
  <xsl:function name="f:stood-at-end" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="not($is-marked and $note/ancestor::body) and empty(key('note-text', '#' || $note/@xml:id, root($note)))
      and not($form eq 'slash' and $note/ancestor::head[1] is $first-head)"/>
  </xsl:function>

  <!-- Whether a space follows the mark of a page break. -->
  <xsl:function name="f:is-spaced" as="xs:boolean">
    <xsl:param name="pb" as="element(pb)"/>
    <xsl:sequence select="if ($pb/@rend = ('glued', 'spaced')) then $pb/@rend = 'spaced'
      else exists($pb/preceding-sibling::node()) and empty($pb/(parent::div | parent::list | parent::body))"/>
  </xsl:function>

  <!-- The mark before a note's text in the form of this document. -->
  <xsl:function name="f:opening" as="xs:string">
    <xsl:param name="n" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="$is-marked"><xsl:sequence select="''"/></xsl:when>
      <xsl:when test="$form eq 'glued'">-</xsl:when>
      <xsl:when test="$form eq 'slash'"><xsl:sequence select="'/' || $n || '/'"/></xsl:when>
      <xsl:when test="$form eq 'sister'"><xsl:sequence select="'[' || $n || ']'"/></xsl:when>
      <xsl:when test="$form eq 'page'"><xsl:sequence select="string($n)"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="$n || '.'"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:indent" as="xs:string">
    <xsl:param name="opening" as="xs:string"/>
    <xsl:sequence select="if ($form eq 'blocked' and $opening ne '') then '  ' else ''"/>
  </xsl:function>
</xsl:stylesheet>
