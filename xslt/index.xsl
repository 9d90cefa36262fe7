<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- The page that lists the documents, the dated ones first, by date and identifier. Its input is
       <documents xmlns="urn:x-teigram:site" title="Korean armistice" lang="en">
         <document ident="frus1951v07p1-d612" href="frus1951v07p1-d612.html" title="Telegram 249 …" type="telegram" date="1951-10-03"
           cert="high" from="Acting Secretary of State" to="Embassy in the Soviet Union" number="249" classification="Top secret"
           pages="987–990" notes="4"/>
       </documents>
       where an attribute is empty or absent when the document does not state it. -->

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:mode on-no-match="fail"/>

  <!-- Where the style sheet is, relative to the page. -->
  <xsl:param name="href-css" as="xs:string" select="'teigram.css'"/>

  <xsl:template match="/" as="element(Q{}html)"><xsl:apply-templates select="documents"/></xsl:template>

  <xsl:template match="documents" as="element(Q{}html)">
    <html lang="{(@lang, 'en')[1]}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title><xsl:value-of select="@title"/></title>
        <link rel="stylesheet" href="{$href-css}"/>
      </head>
      <body class="index">
        <a class="skip" href="#documents">Skip to the documents</a>
        <main>
          <h1><xsl:value-of select="@title"/></h1>
          <p><xsl:value-of select="count(document) || (if (count(document) eq 1) then ' document' else ' documents')"/>, in order of date.</p>
          <div class="scroll" id="documents" role="region" aria-labelledby="documents-caption" tabindex="0">
            <table>
              <caption id="documents-caption">Documents</caption>
              <thead>
                <tr>
                  <xsl:for-each select="'Document', 'Date', 'From', 'To', 'Classification', 'Pages', 'Notes'">
                    <th scope="col"><xsl:value-of select="."/></th>
                  </xsl:for-each>
                </tr>
              </thead>
              <tbody>
                <xsl:apply-templates select="document">
                  <xsl:sort select="if (normalize-space(@date)) then 0 else 1"/>
                  <xsl:sort select="string(@date)" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
                  <xsl:sort select="string(@ident)" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
                </xsl:apply-templates>
              </tbody>
            </table>
          </div>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="document" as="element(Q{}tr)">
    <xsl:variable name="document" as="element(document)" select="."/>
    <tr>
      <th scope="row">
        <a href="{@href}"><xsl:value-of select="string-join((f:label(.), @number)[string(.)], ' ')"/></a>
        <span class="ident"><xsl:value-of select="@ident"/></span>
      </th>
      <td class="date">
        <xsl:choose>
          <xsl:when test="string(@date)"><time datetime="{@date}"><xsl:value-of select="f:day(@date)"/></time></xsl:when>
          <xsl:otherwise><span class="absent">not stated</span></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="string(@date) and string(@cert)"><xsl:text> </xsl:text><span class="inferred">(inferred)</span></xsl:if>
      </td>
      <xsl:for-each select="'from', 'to', 'classification', 'pages', 'notes'">
        <td class="{.}"><xsl:value-of select="(string($document/@*[name() eq current()])[.], '–')[1]"/></td>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <!-- "Circular telegram" for "circular-telegram". -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="words" as="xs:string" select="translate(if (string($document/@type)) then $document/@type else 'document', '-', ' ')"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- "October 3, 1951" for "1951-10-03" or "1951-10-03T19:15:00". -->
  <xsl:function name="f:day" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="day" as="xs:string" select="tokenize($when, 'T')[1]"/>
    <xsl:sequence select="if ($day castable as xs:date) then format-date(xs:date($day), '[MNn] [D], [Y]', 'en', (), ()) else $when"/>
  </xsl:function>
</xsl:stylesheet>
