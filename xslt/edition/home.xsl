<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- The first page. -->

  <!-- <home title="" description="" documents="5" first="1950-12-20" last="1952-07-29" words="4606" threads="1" persons="3"
         organisations="5" places="5"><facet title="Year"><value/>*</facet>*<chronology/></home> -->
  <xsl:template match="home" mode="title" as="xs:string"><xsl:sequence select="string(@title)"/></xsl:template>

  <xsl:template match="home" as="element()*">
    <h1><xsl:apply-templates select="." mode="title"/></h1>
    <xsl:if test="string(@description)"><p class="lead"><xsl:value-of select="@description"/></p></xsl:if>
    <p class="sum">
      <xsl:value-of select="f:counted(@documents, 'document') || (if (string(@first)) then ', ' || f:range(@first, @last) else '') || ', '
        || f:counted(@words, 'word') || '.'"/>
    </p>
    <xsl:variable name="names" as="xs:string"
      select="string-join((f:counted(@persons, 'person'), f:counted(@organisations, 'organisation'), f:counted(@places, 'place')), ', ')"/>
    <ul class="ways">
      <xsl:sequence select="
        f:way('documents/index.html', 'Documents', 'All of them in order of date, or by year, sender, recipient, classification and type.'),
        f:way('chronology.html', 'Chronology', 'The traffic over time: to Washington, from Washington, between others.'),
        f:way('correspondents.html', 'Correspondents', 'Who wrote to whom, and how often.'),
        f:way('names.html', 'Names', $names || '.'),
        f:way('threads.html', 'Threads', 'Documents that answer or cite each other: ' || f:counted(@threads, 'thread') || '.'),
        f:way('search.html', 'Search', 'Every word of text and notes.'),
        f:way('about.html', 'About', 'Where the documents come from, how they were encoded, and the licence.')"/>
    </ul>
    <xsl:apply-templates select="chronology" mode="picture"/>
    <xsl:for-each select="facet">
      <section class="facet">
        <h2><xsl:value-of select="'By ' || lower-case(@title)"/></h2>
        <xsl:call-template name="values"/>
      </section>
    </xsl:for-each>
  </xsl:template>

  <!-- One way in. -->
  <xsl:function name="f:way" as="element(Q{}li)">
    <xsl:param name="href" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="what" as="xs:string"/>
    <li><a href="{$href}"><xsl:value-of select="$label"/></a><xsl:text> </xsl:text><span><xsl:value-of select="$what"/></span></li>
  </xsl:function>
</xsl:stylesheet>
