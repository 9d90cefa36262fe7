<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:fn="http://www.w3.org/2005/xpath-functions" xmlns:err="http://www.w3.org/2005/xqt-errors" xmlns:f="urn:x-teigram:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- The XPaths of a citeStructure. They come with a document, so they get only functions that look at the document: none that
       could read the clock, the machine or other files into what is published. -->

  <xsl:variable name="functions" as="xs:string+" select="tokenize('and or not in is to div mod if then else return satisfies eq ne lt gt le ge except
    intersect union position last concat string string-join string-length normalize-space normalize-unicode substring substring-before
    substring-after replace translate tokenize matches starts-with ends-with contains lower-case upper-case number count sum min max floor
    ceiling round abs format-number format-integer exists empty head tail reverse subsequence index-of distinct-values name local-name id
    boolean true false text node element attribute comment processing-instruction')"/>

  <!-- What an XPath of the header gives; a wrong one is told with its place. -->
  <xsl:function name="f:evaluated" as="item()*">
    <xsl:param name="xpath" as="xs:string"/>
    <xsl:param name="context" as="node()"/>
    <xsl:param name="structure" as="element(citeStructure)"/>
    <xsl:variable name="place" as="xs:string" select="'refsDecl: the citeStructure of unit &quot;' || $structure/@unit || '&quot; '"/>
    <xsl:variable name="unknown" as="xs:string*" select="f:called($xpath)[not(. = $functions)]"/>
    <xsl:if test="exists($unknown)">
      <xsl:message terminate="yes" select="$place || 'has a function that a citation must do without: ' || $unknown[1]"/>
    </xsl:if>
    <xsl:try>
      <xsl:evaluate xpath="$xpath" context-item="$context" namespace-context="$structure"/>
      <xsl:catch>
        <xsl:message terminate="yes" select="$place || 'has an XPath that cannot be used, ' || $xpath || ': ' || $err:description"/>
      </xsl:catch>
    </xsl:try>
  </xsl:function>

  <!-- Every name before a parenthesis or before the # of a reference to a function, and every name with its namespace in braces;
       a comment too, since a quotation mark in one could hide a name. -->
  <xsl:function name="f:called" as="xs:string*">
    <xsl:param name="xpath" as="xs:string"/>
    <xsl:variable name="without-texts" as="xs:string" select="replace($xpath, '&quot;[^&quot;]*&quot;|''[^'']*''', '&quot;&quot;')"/>
    <xsl:sequence select="'(:'[contains($xpath, .)], analyze-string($without-texts, 'Q\{[^}]*\}|[\p{L}_][\p{L}\p{N}_.:\-]*\s*[#(]')/fn:match ! replace(., '^fn:|\s*[#(]$', '')"/>
  </xsl:function>
</xsl:stylesheet>
