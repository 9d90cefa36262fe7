<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "body": blocks inside a paragraph or a line. TEI has lists, tables and quoted paragraphs there; HTML allows none in
       a p, a heading or a span, and a browser would tear the paragraph apart. What holds a block is made a div, with the class
       that says what it was. -->

  <!-- What is made a block, so that blocks may stand in it; the frequent ones first. -->
  <xsl:variable name="holders" as="xs:string*" select="'div', 'list', 'item', 'opener', 'closer', 'row', 'cell', 'table', 'body', 'floatingText',
    'postscript', 'dateline', 'salute', 'signed', 'back', 'text', $block-elements"/>

  <!-- The elements of HTML that no block may stand in. -->
  <xsl:variable name="line-elements" as="xs:string*" select="tokenize('abbr b h2 h3 h4 h5 h6 i p span sub sup time')"/>

  <!-- What teigram writes has no elements of other editions, so that none need be looked for. -->
  <xsl:variable name="is-of-others" as="xs:boolean" select="not(/TEI/teiHeader/encodingDesc/appInfo/application/@ident = 'teigram')"/>

  <!-- What holds a block, at any depth, and is not made one anyway. What a foot note has stands elsewhere. -->
  <xsl:variable name="with-blocks" as="element()*" select="/TEI/text//(p | list | table | floatingText | child::div | head | closer | dateline | item
        | opener | postscript | salute | signed | *[$is-of-others][local-name() = $block-elements])
      [not(local-name(..) = $holders)][not(parent::note[local-name(..) = $holders or @place = 'foot'])]
      ! (ancestor::* except (ancestor::note[f:is-foot(.)]/ancestor-or-self::*, ancestor::*[local-name() = $holders]))"/>
  <xsl:variable name="has-blocks" as="xs:boolean" select="exists($with-blocks)"/>

  <xsl:function name="f:holds-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$has-blocks and exists($element intersect $with-blocks)"/>
  </xsl:function>

  <!-- Whether *element* stands in a line, and so must not be a block. -->
  <xsl:function name="f:is-in-line" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(ancestor::p | parent::head | parent::hi | parent::label | parent::q | parent::ref | parent::seg))"/>
  </xsl:function>

  <!-- <p>He said: <q><p>…</p></q></p> -->
  <xsl:template match="*[$has-blocks][f:holds-block(.)]" mode="body" as="item()*" priority="9">
    <xsl:variable name="made" as="item()*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="$made ! (if (. instance of element() and local-name() = $line-elements) then f:as-block(.) else .)"/>
  </xsl:template>

  <!-- A heading stays one, for who hears the page. -->
  <xsl:function name="f:as-block" as="element(Q{}div)">
    <xsl:param name="line" as="element()"/>
    <xsl:variable name="level" as="xs:string?" select="local-name($line)[matches(., '^h\d$')] ! substring(., 2)"/>
    <div class="{string-join((local-name($line)[. ne 'span'][empty($level)], $line/@class), ' ')}">
      <xsl:sequence select="$line/(@* except (@class, @datetime))"/>
      <xsl:for-each select="$level"><xsl:attribute name="role" select="'heading'"/><xsl:attribute name="aria-level" select="."/></xsl:for-each>
      <xsl:sequence select="$line/node()"/>
    </div>
  </xsl:function>
</xsl:stylesheet>
