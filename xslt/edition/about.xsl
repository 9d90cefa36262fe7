<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- What the edition is, and how it was made. -->

  <!-- <about title="" description="" guidelines="guidelines/index.html"><book/>*<collection/>*<declaration/>*</about> -->
  <xsl:template match="about" mode="title" as="xs:string"><xsl:sequence select="'About this edition'"/></xsl:template>

  <xsl:template match="about" as="element()*">
    <h1><xsl:apply-templates select="." mode="title"/></h1>
    <p class="lead"><xsl:value-of select="(string(@description)[.], string(@title))[1]"/></p>
    <h2><xsl:value-of select="if (count(collection) gt 1) then 'Collections' else 'The collection'"/></h2>
    <xsl:apply-templates select="collection"/>
    <h2>How the documents are encoded</h2>
    <xsl:apply-templates select="declaration"/>
    <p>The <a href="{@guidelines}">encoding guidelines</a> say what each element and attribute is used for.</p>
    <h2>How to use it</h2>
    <p>Each document can be had as TEI and as plain text; the links stand on its page, with how to cite it. Nothing on these pages
      is fetched from elsewhere, and all but the search can be read from a folder on a disk, without a network.</p>
    <xsl:choose>
      <xsl:when test="count(book) eq 1">
        <p>The whole edition can also be had as <a href="{book/@epub}" type="application/epub+zip">one book for an e-reader</a> (EPUB), and
          as <a href="{book/@print}">one page to print</a> or to keep as PDF.</p>
      </xsl:when>
      <xsl:when test="book">
        <p>The whole edition can also be had in volumes, as books for an e-reader (EPUB), and as pages to print or to keep as PDF:</p>
        <ol class="books"><xsl:apply-templates select="book"/></ol>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- <book epub="edition-1.epub" print="print-1.html" years="1945–1951" total="980"/> -->
  <xsl:template match="book" as="element(Q{}li)">
    <xsl:variable name="hidden" as="xs:string" select="'of volume ' || count(preceding-sibling::book) + 1"/>
    <li>
      <xsl:value-of select="string-join((@years[string(.)], f:counted(@total, 'document')), ', ') || ': '"/>
      <a href="{@epub}" type="application/epub+zip">EPUB<span class="hidden"><xsl:value-of select="' ' || $hidden"/></span></a>
      <xsl:text>, </xsl:text>
      <xsl:sequence select="f:lead(@print, 'page to print', $hidden)"/>
    </li>
  </xsl:template>

  <!-- <collection title="" total="5"><publisher/>*<licence target=""/>*<volume total="2"/>*</collection> -->
  <xsl:template match="collection" as="element(Q{}section)">
    <section class="collection">
      <h3><xsl:value-of select="@title"/></h3>
      <dl>
        <dt>Documents</dt><dd><xsl:value-of select="f:number-words(@total)"/></dd>
        <xsl:if test="publisher"><dt>Publisher</dt><xsl:for-each select="publisher"><dd><xsl:value-of select="."/></dd></xsl:for-each></xsl:if>
        <xsl:if test="volume">
          <dt>Printed in</dt>
          <xsl:for-each select="volume"><dd><xsl:value-of select=". || ' (' || f:counted(@total, 'document') || ')'"/></dd></xsl:for-each>
        </xsl:if>
        <xsl:if test="licence">
          <dt>Licence</dt>
          <xsl:for-each select="licence">
            <dd>
              <xsl:choose>
                <xsl:when test="string(@target)"><a rel="license" href="{@target}"><xsl:value-of select="."/></a></xsl:when>
                <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
              </xsl:choose>
            </dd>
          </xsl:for-each>
        </xsl:if>
      </dl>
    </section>
  </xsl:template>

  <!-- <declaration total="5"><practice key="correction"><p/>*</practice>*</declaration> -->
  <xsl:template match="declaration" as="element(Q{}section)">
    <section class="declaration">
      <xsl:if test="count(../declaration) gt 1"><p><xsl:value-of select="'Of ' || f:counted(@total, 'document') || ':'"/></p></xsl:if>
      <dl><xsl:apply-templates select="practice"/></dl>
    </section>
  </xsl:template>

  <xsl:template match="practice" as="element()*">
    <dt><xsl:value-of select="f:practice(@key)"/></dt>
    <dd><xsl:for-each select="p"><p><xsl:value-of select="."/></p></xsl:for-each></dd>
  </xsl:template>

  <!-- "Standard values" for "stdVals" -->
  <xsl:function name="f:practice" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="
      if ($key eq 'projectDesc') then 'Purpose' else if ($key eq 'samplingDecl') then 'Selection'
      else if ($key eq 'editorialDecl') then 'Editorial practice'
      else if ($key eq 'normalization') then 'Spelling and abbreviations' else if ($key eq 'stdVals') then 'Standard values'
      else f:capitalised(lower-case(replace($key, '([a-z])([A-Z])', '$1 $2')))"/>
  </xsl:function>
</xsl:stylesheet>
