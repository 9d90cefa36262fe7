<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "reading": an empty line between blocks, [2] where a note is anchored, [p. 988] where a page begins. What the reader
       chooses ($width, $notes, $expand) is declared in text.xsl; docs/plain-text.md says what follows from it. -->

  <!-- The type of templates that apply others is left open: Saxon would check a narrower one for each node. -->
  <xsl:mode name="reading" on-no-match="fail"/>

  <!-- Two characters that XML allows and no text has mark, until the text is put together, where a line begins or ends and how
       deep it is indented. -->
  <xsl:variable name="break" as="xs:string" select="'&#xFDD0;'"/>
  <xsl:variable name="depth" as="xs:string" select="'&#xFDD1;'"/>
  <!-- And one, where a line ends inside a block: in verses and addresses of other editions. -->
  <xsl:variable name="newline" as="xs:string" select="'&#xFDD2;'"/>
  <xsl:variable name="is-among-text" as="xs:boolean" select="$notes eq 'paragraph'"/>

  <!-- <TEI><teiHeader/><text/></TEI> -->
  <xsl:template match="TEI" mode="reading" as="item()*">
    <xsl:variable name="listed" as="element(note)*" select="if ($is-among-text) then $foot-notes[empty(f:owner(.))] else $foot-notes"/>
    <xsl:variable name="parts" as="text()*">
      <xsl:apply-templates select="text" mode="reading"/>
      <xsl:if test="$listed"><xsl:value-of select="$break || 'Notes'"/></xsl:if>
      <xsl:for-each select="$listed">
        <xsl:value-of select="$break || f:note-number(.) || '. '"/>
        <xsl:apply-templates mode="reading"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:apply-templates select="teiHeader" mode="reading"/>
    <xsl:value-of select="tokenize(string-join($parts), $break) ! f:line(.)" separator="&#10;&#10;"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- Header lines, then an empty line; a line is left out where the header has nothing for it. -->
  <xsl:template match="teiHeader" mode="reading" as="item()*">
    <xsl:variable name="actions" as="element(correspAction)*" select="profileDesc/correspDesc/correspAction"/>
    <xsl:variable name="sent" as="element(correspAction)*" select="$actions[@type = 'sent']"/>
    <xsl:variable name="markings" as="element(catRef)*" select="profileDesc/textClass/catRef[@scheme = ('#classification', '#precedence', '#handling')]"/>
    <xsl:variable name="pages" as="element(biblScope)*" select="(fileDesc/sourceDesc/biblStruct//biblScope[@unit = 'page'])[1]"/>
    <xsl:variable name="lines" as="xs:string*" select="
      normalize-space(fileDesc/titleStmt/title[1]),
      $sent ! ('From: ' || f:party(.)),
      $actions[@type = 'received'] ! ('To: ' || f:party(.)),
      $sent/date ! ('Date: ' || f:date(.) || f:evidence(.) ! (' (' || . || ')')),
      f:number(..)[.] ! ('Number: ' || .),
      ('Marking: ' || string-join($markings ! f:category(.), '; '))[$markings],
      fileDesc/sourceDesc/msDesc/msIdentifier/idno ! ('File: ' || normalize-space()),
      $pages ! ('Pages: ' || f:pages(.) || f:evidence(.) ! (' (' || . || ')'))"/>
    <xsl:value-of select="string-join($lines[not(ends-with(., ': '))] ! f:wrapped(., 0), '&#10;') || '&#10;&#10;'"/>
  </xsl:template>

  <xsl:template match="text()" mode="reading" as="text()"><xsl:sequence select="."/></xsl:template>
  <xsl:template match="text | body" mode="reading" as="item()*"><xsl:apply-templates select="*" mode="reading"/></xsl:template>

  <!-- <p/>, <opener><dateline/></opener>, …: lines of their own -->
  <xsl:template name="block" mode="reading" as="item()*"
    match="back | closer | dateline | div | floatingText | head | item | label[parent::list] | opener | p | postscript | row | salute
      | seg[parent::opener] | signed | table | list | quote[p | list | floatingText | lg] | note">
    <xsl:value-of select="$break || f:depth(.)"/>
    <xsl:value-of select="(self::p | self::item)/@rend[not(matches(., '^[a-z#]'))] ! (. || ' ')"/>
    <xsl:apply-templates mode="reading"/>
    <xsl:value-of select="$break"/>
    <xsl:call-template name="notes-of-block"/>
  </xsl:template>

  <!-- What opens no line, because a note's number or an item's label has opened it. -->
  <xsl:template mode="reading" as="item()*" priority="2"
    match="item[preceding-sibling::*[1][self::label]] | note[f:is-foot(.)]/p[not(preceding-sibling::*)] | item/p[not(preceding-sibling::*)] | label[parent::list][following-sibling::*[1][self::item]]">
    <xsl:value-of select="$break[current()/self::label] || ' '"/>
    <xsl:apply-templates mode="reading"/>
    <xsl:value-of select="$break[not(current()/self::label)] || ' '"/>
    <xsl:call-template name="notes-of-block"/>
  </xsl:template>

  <xsl:template mode="reading" as="item()*"
    match="abbr | cell | corr | date | desc | expan | foreign | forename | hi | idno | label | orgName | orig | persName | placeName | q
      | quote | ref | reg | roleName | rs | seg | sic | surname | term | time">
    <xsl:apply-templates mode="reading"/>
  </xsl:template>

  <!-- <row><cell/><cell/></row>: a line, with bars between -->
  <xsl:template match="cell[preceding-sibling::cell]" mode="reading" as="item()*" priority="2">
    <xsl:text> | </xsl:text><xsl:apply-templates mode="reading"/>
  </xsl:template>

  <!-- <choice><abbr/><expan/></choice>, <choice><sic/><corr/></choice>: as printed, or as the encoder reads them, where it is
       not at a loss what an abbreviation stands for -->
  <xsl:template match="choice" mode="reading" as="item()*">
    <xsl:apply-templates select="if ($expand) then (expan[not(@cert = 'low')] | corr | reg, *)[1] else (abbr | sic | orig, *)[1]" mode="reading"/>
  </xsl:template>

  <!-- H<ex>arry</ex>, <supplied/>, <gap><desc/></gap>: in the brackets that the elements stand for -->
  <xsl:template match="supplied | ex | gap" mode="reading" as="item()*">
    <xsl:text>[</xsl:text><xsl:apply-templates select="if (self::gap) then desc else node()" mode="reading"/><xsl:value-of select="'…'[current()/self::gap[not(desc)]]"/><xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="del" mode="reading" as="item()*"><xsl:text>[-</xsl:text><xsl:apply-templates mode="reading"/><xsl:text>-]</xsl:text></xsl:template>
  <xsl:template match="lb" mode="reading" as="text()?"><xsl:if test="not(@break = 'no')"><xsl:text> </xsl:text></xsl:if></xsl:template>
  <!-- <fw type="head">PAGE 02 STATE 043554</fw>: the text of a cable goes on over it -->
  <xsl:template match="anchor | fw" mode="reading" as="empty-sequence()"/>

  <!-- A note where it is anchored: its number. A note that has no anchor is at the end only. -->
  <xsl:template match="note[f:is-foot(.)]" mode="reading" as="text()?" priority="1">
    <xsl:if test="not(parent::div[@type = 'notes'])"><xsl:value-of select="'[' || f:note-number(.) || ']'"/></xsl:if>
  </xsl:template>
  <xsl:template match="ref[@type = 'note-anchor']" mode="reading" as="text()"><xsl:value-of select="'[' || @n || ']'"/></xsl:template>

  <xsl:template match="pb" mode="reading" as="text()">
    <xsl:variable name="mark" as="xs:string" select="'[p. ' || (@n, '…')[1] || ']'"/>
    <xsl:value-of select="if (@break = 'no') then $mark else ' ' || $mark || ' '"/>
  </xsl:template>

  <!-- What other editions have. -->
  <xsl:template match="*" mode="reading" as="item()*" priority="-10">
    <xsl:call-template name="must-be-foreign"><xsl:with-param name="mode" select="'reading'"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="self::l or self::addrLine"><xsl:apply-templates mode="reading"/><xsl:value-of select="$newline"/></xsl:when>
      <xsl:when test="f:is-block(.)"><xsl:call-template name="block"/></xsl:when>
      <xsl:when test="self::rdg"><xsl:text> [</xsl:text><xsl:apply-templates mode="reading"/><xsl:text>]</xsl:text></xsl:when>
      <xsl:when test="self::ptr"><xsl:value-of select="'[→ ' || @target || ']'"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="reading"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="reading" as="empty-sequence()"/>
</xsl:stylesheet>
