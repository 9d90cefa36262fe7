<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- How the lines of mode "reading" are laid out: indented, wrapped, with their notes under them. -->

  <!-- A level for each quotation, attached message and inner list that *block* is in, and one for a note among the text. -->
  <xsl:function name="f:depth" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="note" as="element(note)?" select="$block/ancestor-or-self::note[f:is-foot(.)][1]"/>
    <xsl:variable name="levels" as="element()*" select="$block/ancestor-or-self::*[self::quote or self::floatingText or self::item[ancestor::item]]"/>
    <xsl:sequence select="string-join(($levels except $note/ancestor::*, $note[$is-among-text]) ! $depth)"/>
  </xsl:function>

  <!-- What stands between two breaks, as lines; nothing where it has no words. -->
  <xsl:function name="f:line" as="xs:string?">
    <xsl:param name="run" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$width eq 0 and not(contains($run, $depth) or contains($run, $newline))"><xsl:sequence select="normalize-space($run)[.]"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="lines" as="xs:string*" select="tokenize(translate($run, $depth, ''), $newline) ! normalize-space()[.]"/>
        <xsl:variable name="levels" as="xs:integer" select="string-length($run) - string-length(translate($run, $depth, ''))"/>
        <xsl:sequence select="if (exists($lines)) then string-join($lines ! f:wrapped(., $levels), '&#10;') else ()"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- *words* in lines of at most $width characters, each set in by four spaces a level; a word is never broken. -->
  <xsl:function name="f:wrapped" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="levels" as="xs:integer"/>
    <xsl:variable name="indent" as="xs:string" select="string-join((1 to $levels) ! '    ')"/>
    <xsl:variable name="room" as="xs:integer" select="max((20, $width - 4 * $levels))"/>
    <xsl:sequence select="if ($width eq 0) then $indent || $words
      else $indent || replace($words, '(.{1,' || $room || '})( |$)', '$1&#10;') => replace('\n$', '') => replace('\n', '&#10;' || $indent)"/>
  </xsl:function>

  <!-- The notes that are anchored in the block that is the context, when they stand among the text. -->
  <xsl:template name="notes-of-block" as="text()*">
    <xsl:if test="$is-among-text">
      <xsl:for-each select="$foot-notes[f:owner(.) is current()]">
        <xsl:value-of select="$break || $depth || '[' || f:note-number(.) || '] '"/>
        <xsl:apply-templates mode="reading"/>
        <xsl:value-of select="$break"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- The block that *note* stands under: the paragraph or the like that it is anchored in, and of a table the whole. Each of them
       is written by a template of mode "reading" that calls notes-of-block; what has no such block stands at the end. -->
  <xsl:function name="f:owner" as="element()?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($note/ancestor::table[last()],
      $note/ancestor::*[self::p or self::head or self::item or self::dateline or self::salute or self::signed or self::label[parent::list]
        or self::seg[parent::opener] or self::note[not(f:is-foot(.))] or self::opener or self::closer or self::ab or self::lg
        or self::quote[p | list | floatingText | lg]][1])[1]"/>
  </xsl:function>
</xsl:stylesheet>
