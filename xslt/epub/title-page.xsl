<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- The title page of the edition as a book, in HTML: for the EPUB and for the print page.
       <book title="…"><publisher/><volume/><licence href="…"/><document date="1951-10-03"/></book> -->

  <xsl:template name="title-page" as="element(Q{}div)">
    <div class="title-page">
      <h1><xsl:value-of select="@title"/></h1>
      <p class="extent"><xsl:value-of select="f:extent(.)"/></p>
      <xsl:for-each select="@description[string()]"><p class="description"><xsl:value-of select="."/></p></xsl:for-each>
      <xsl:if test="volume">
        <div class="volumes">
          <p>The documents are printed in</p>
          <ul><xsl:for-each select="volume"><li><xsl:value-of select="."/></li></xsl:for-each></ul>
        </div>
      </xsl:if>
      <xsl:for-each select="publisher"><p class="publisher"><xsl:value-of select="."/></p></xsl:for-each>
      <xsl:for-each select="licence">
        <p class="licence">
          <xsl:value-of select="."/>
          <xsl:for-each select="@href"><xsl:text> </xsl:text><a href="{.}"><xsl:value-of select="."/></a></xsl:for-each>
        </p>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- "5 documents, 1950–1952" -->
  <xsl:function name="f:extent" as="xs:string">
    <xsl:param name="book" as="element(book)"/>
    <xsl:variable name="years" as="xs:string*" select="sort(distinct-values($book/document/@date ! substring(., 1, 4)[.]))"/>
    <xsl:variable name="number" as="xs:integer" select="count($book/document)"/>
    <xsl:variable name="documents" as="xs:string" select="$number || (if ($number eq 1) then ' document' else ' documents')"/>
    <xsl:sequence select="string-join(($documents, string-join(distinct-values(($years[1], $years[last()])), '–')[.]), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
