<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "reading": one line a block, an empty line between blocks, nothing wrapped, notes at the end under their printed
       numbers, abbreviations and misprints as printed, [p. 988] where a page begins. -->

  <xsl:mode name="reading" on-no-match="fail"/>

  <!-- Two characters that XML allows and no text has mark, until the text is put together, where a line begins or ends and how
       deep it is indented. -->
  <xsl:variable name="break" as="xs:string" select="'&#xFDD0;'"/>
  <xsl:variable name="depth" as="xs:string" select="'&#xFDD1;'"/>

  <!-- <TEI><teiHeader/><text/></TEI> -->
  <xsl:template match="TEI" mode="reading" as="text()*">
    <xsl:variable name="notes" as="element(note)*" select="text//note[@place = 'foot']"/>
    <xsl:variable name="parts" as="text()*">
      <xsl:apply-templates select="text/body" mode="reading"/>
      <xsl:if test="$notes"><xsl:value-of select="$break || 'Notes'"/></xsl:if>
      <xsl:for-each select="$notes">
        <xsl:value-of select="$break || @n || '. '"/>
        <xsl:apply-templates mode="reading"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:apply-templates select="teiHeader" mode="reading"/>
    <xsl:value-of select="tokenize(string-join($parts), $break) ! f:line(.)" separator="&#10;&#10;"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- Header lines, then an empty line; a line is left out where the header has nothing for it. -->
  <xsl:template match="teiHeader" mode="reading" as="text()*">
    <xsl:variable name="sent" as="element(correspAction)*" select="profileDesc/correspDesc/correspAction[@type = 'sent']"/>
    <xsl:variable name="markings" as="element(catRef)*" select="profileDesc/textClass/catRef[@scheme = ('#classification', '#precedence', '#handling')]"/>
    <xsl:variable name="pages" as="element(biblScope)*" select="(fileDesc/sourceDesc/biblStruct//biblScope[@unit = 'page'])[1]"/>
    <xsl:variable name="lines" as="xs:string*" select="
      normalize-space(fileDesc/titleStmt/title[1]),
      $sent ! ('From: ' || f:party(.)),
      profileDesc/correspDesc/correspAction[@type = 'received'] ! ('To: ' || f:party(.)),
      $sent/date ! ('Date: ' || f:date(.) || f:evidence(.) ! (' (' || . || ')')),
      f:number(..)[.] ! ('Number: ' || .),
      ('Marking: ' || string-join($markings ! f:category(.), '; '))[$markings],
      fileDesc/sourceDesc/msDesc/msIdentifier/idno ! ('File: ' || normalize-space()),
      $pages ! ('Pages: ' || f:pages(.) || f:evidence(.) ! (' (' || . || ')'))"/>
    <xsl:value-of select="string-join($lines[not(ends-with(., ': '))], '&#10;') || '&#10;&#10;'"/>
  </xsl:template>

  <xsl:template match="text()" mode="reading" as="text()"><xsl:sequence select="."/></xsl:template>

  <!-- <p/>, <opener><dateline/></opener>, …: lines of their own -->
  <xsl:template mode="reading" as="text()*"
    match="closer | dateline | div | floatingText | head | item | label[parent::list] | opener | p | postscript | row | salute | seg[parent::opener]
      | signed | table | list | quote[p | list | floatingText] | note[not(@place = 'foot')]">
    <xsl:value-of select="$break || string-join(ancestor-or-self::*[self::quote or self::floatingText or self::item[ancestor::item]] ! $depth)"/>
    <xsl:value-of select="(self::p | self::item)/@rend ! (. || ' ')"/>
    <xsl:apply-templates mode="reading"/>
    <xsl:value-of select="$break"/>
  </xsl:template>

  <!-- What opens no line, because a note's number or an item's label has opened it. -->
  <xsl:template mode="reading" as="text()*" priority="2"
    match="item[preceding-sibling::*[1][self::label]] | note[@place = 'foot']/p[not(preceding-sibling::*)] | item/p[not(preceding-sibling::*)] | label[parent::list][following-sibling::*[1][self::item]]">
    <xsl:value-of select="$break[current()/self::label] || ' '"/>
    <xsl:apply-templates mode="reading"/>
    <xsl:value-of select="$break[not(current()/self::label)] || ' '"/>
  </xsl:template>

  <xsl:template mode="reading" as="text()*"
    match="abbr | body | cell | date | desc | expan | foreign | forename | hi | idno | label | orgName | orig | persName | placeName | q
      | quote | ref | roleName | rs | seg | sic | surname | term | time">
    <xsl:apply-templates mode="reading"/>
  </xsl:template>

  <!-- <row><cell/><cell/></row>: a line, with bars between -->
  <xsl:template match="cell[preceding-sibling::cell]" mode="reading" as="text()*" priority="2">
    <xsl:text> | </xsl:text><xsl:apply-templates mode="reading"/>
  </xsl:template>

  <!-- <choice><abbr/><expan/></choice>, <choice><sic/><corr/></choice>: as printed -->
  <xsl:template match="choice" mode="reading" as="text()*"><xsl:apply-templates select="abbr | sic | orig" mode="reading"/></xsl:template>

  <!-- H<ex>arry</ex>, <supplied/>, <gap><desc/></gap>: in the brackets that the elements stand for -->
  <xsl:template match="supplied | ex | gap" mode="reading" as="text()*">
    <xsl:text>[</xsl:text><xsl:apply-templates select="if (self::gap) then desc else node()" mode="reading"/><xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="lb" mode="reading" as="text()"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="anchor | certainty" mode="reading" as="empty-sequence()"/>

  <xsl:template match="note[@place = 'foot'] | ref[@type = 'note-anchor']" mode="reading" as="text()"><xsl:value-of select="'[' || @n || ']'"/></xsl:template>

  <xsl:template match="pb" mode="reading" as="text()">
    <xsl:value-of select="if (@break = 'no') then '[p. ' || @n || ']' else ' [p. ' || @n || '] '"/>
  </xsl:template>

  <!-- What stands between two breaks, as a line; nothing where it has no words. -->
  <xsl:function name="f:line" as="xs:string?">
    <xsl:param name="run" as="xs:string"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space(translate($run, $depth, ''))"/>
    <xsl:variable name="levels" as="xs:integer" select="if (contains($run, $depth)) then string-length($run) - string-length(translate($run, $depth, '')) else 0"/>
    <xsl:sequence select="if ($words) then string-join((1 to $levels) ! '    ') || $words else ()"/>
  </xsl:function>
</xsl:stylesheet>
