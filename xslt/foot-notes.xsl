<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" exclude-result-prefixes="#all">
  <!-- Notes at the foot of the page, a module of print.xsl. Browsers have no "float: footnote": they print the notes after each
       document. Programs that make printed pages have it, and take a note from where it is anchored. So its text stands there
       too, hidden from who reads the page on a screen or hears it; print.css shows it in the one place or in the other. -->

  <!-- Mode "foot": a note, already placed in the book, where it is anchored. That may be in a paragraph or a heading, which hold
       no blocks: each block is a span, with the class that says what it was. -->
  <xsl:mode name="foot" on-no-match="fail"/>

  <!-- Characters of the longest note that goes to the foot: they fill half a page. WeasyPrint (69) sets a note whole on one page;
       of one that is longer than a page it would print a part only. -->
  <xsl:variable name="longest-foot-note" as="xs:integer" select="3000"/>

  <xsl:function name="f:is-set-apart" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="local-name($node) = ('blockquote', 'caption', 'div', 'h3', 'h4', 'h5', 'h6', 'li', 'ol', 'p', 'table', 'tbody', 'td', 'th', 'tr', 'ul')"/>
  </xsl:function>

  <xsl:key name="note" match="Q{}aside[@role = 'doc-footnote']" use="string(@id)"/>
  <xsl:key name="anchor" match="Q{}a[@role = 'doc-noteref'][not(ancestor::*[self::Q{}aside or f:is-for-screens(.)])]" use="substring-after(@href, '#')"/>

  <!-- The note that goes from *anchor* to the foot. A note in a note and one without an anchor stay after the document. -->
  <xsl:function name="f:foot-note" as="element(Q{}aside)?">
    <xsl:param name="anchor" as="element(Q{}a)"/>
    <xsl:sequence select="key('note', substring-after($anchor/@href, '#'), root($anchor))[f:is-at-foot(.)][key('anchor', @id, root())[1] is $anchor]"/>
  </xsl:function>

  <xsl:function name="f:is-at-foot" as="xs:boolean">
    <xsl:param name="note" as="element(Q{}aside)"/>
    <xsl:sequence select="string-length($note) le $longest-foot-note and exists(key('anchor', $note/@id, root($note)))"/>
  </xsl:function>

  <!-- <a role="doc-noteref" id="fn1-ref" href="#fn1"><sup>1</sup></a> -->
  <xsl:template match="Q{}a[@role = 'doc-noteref'][f:foot-note(.)]" mode="placed" as="element()+" priority="1">
    <xsl:variable name="placed" as="node()+"><xsl:apply-templates select="f:foot-note(.)/(@id, @lang, *)" mode="placed"/></xsl:variable>
    <xsl:next-match/>
    <span class="foot-note" hidden="hidden"><xsl:apply-templates select="$placed" mode="foot"/></span>
  </xsl:template>

  <!-- <aside role="doc-footnote" id="fn1">, and the notes of a document that all go to the foot -->
  <xsl:template match="Q{}aside[f:is-at-foot(.)]" mode="placed" as="element(Q{}aside)">
    <aside class="at-foot"><xsl:apply-templates select="@*, node()" mode="placed"/></aside>
  </xsl:template>
  <xsl:template match="Q{}section[@role = 'doc-endnotes'][every $note in Q{}aside satisfies f:is-at-foot($note)]/@class" mode="placed" as="attribute(class)">
    <xsl:attribute name="class" select="., 'at-foot'"/>
  </xsl:template>

  <!-- WeasyPrint (69) keeps every white space of a note: the line breaks of the source, and those between blocks. -->
  <xsl:template match="text()" mode="foot" as="text()"><xsl:value-of select="replace(., '\s+', ' ')"/></xsl:template>
  <xsl:template match="text()[not(normalize-space())][(preceding-sibling::node()[1], following-sibling::node()[1])[f:is-set-apart(.)]]" mode="foot" as="empty-sequence()"/>

  <xsl:template match="*" mode="foot" as="element()">
    <xsl:element name="{if (f:is-set-apart(.)) then 'span' else local-name()}">
      <xsl:if test="f:is-set-apart(.)"><xsl:attribute name="class" select="local-name(), @class"/></xsl:if>
      <xsl:apply-templates select="@* except @class[f:is-set-apart(..)], node()" mode="foot"/>
    </xsl:element>
  </xsl:template>

  <!-- What is only printed needs no more than its look, its language and its links. -->
  <xsl:template match="@*" mode="foot" as="empty-sequence()"/>
  <xsl:template match="@class | @colspan | @href | @lang | @rowspan" mode="foot" as="attribute()"><xsl:sequence select="."/></xsl:template>

  <!-- An identifier occurs once on a page; print.css says of this one that links lead there. -->
  <xsl:template match="@id" mode="foot" as="attribute(data-id)"><xsl:attribute name="data-id" select="."/></xsl:template>
</xsl:stylesheet>
