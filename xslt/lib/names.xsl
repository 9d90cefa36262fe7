<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- What things are called for a reader: categories, dates, evidence, pages. -->

  <!-- The element of *context*'s document with this xml:id. A key would index the whole document for a handful of look-ups,
       which takes longer than everything else that is done with it. -->
  <xsl:function name="f:element" as="element()?">
    <xsl:param name="ident" as="xs:string"/>
    <xsl:param name="context" as="node()"/>
    <xsl:sequence select="root($context)/TEI/text/descendant::*[@xml:id = $ident][1]"/>
  </xsl:function>

  <!-- "Top secret" for catRef/@target "#classification.top-secret". -->
  <xsl:function name="f:category" as="xs:string">
    <xsl:param name="reference" as="element(catRef)"/>
    <xsl:variable name="ident" as="xs:string" select="substring-after($reference/@target, '#')"/>
    <xsl:variable name="named" as="xs:string" select="normalize-space(root($reference)/TEI/teiHeader/encodingDesc/classDecl/taxonomy/descendant::category[@xml:id = $ident][1]/catDesc)"/>
    <xsl:sequence select="f:capitalised(if ($named) then $named else replace(substring-after($ident, '.'), '-', ' '))"/>
  </xsl:function>

  <!-- "Memorandum of conversation" for the div of the document or its category. -->
  <xsl:function name="f:type" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="category" as="element(catRef)?" select="$tei/teiHeader/profileDesc/textClass/catRef[@scheme = '#document-type'][1]"/>
    <xsl:sequence select="if ($category) then f:category($category) else $tei/text/body/div[1]/@type ! f:capitalised(replace(., '-', ' '))"/>
  </xsl:function>

  <!-- The document's number: of the sender, as the header has it. -->
  <xsl:function name="f:number" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="sent" as="element(idno)?" select="$tei/teiHeader/profileDesc/correspDesc/correspAction[@type = 'sent']/idno[1]"/>
    <xsl:sequence select="(($sent, $tei/text/body/div[1]/@n) ! normalize-space())[1]"/>
  </xsl:function>

  <!-- The persons and offices of a correspAction, else its places, as one line. -->
  <xsl:function name="f:party" as="xs:string">
    <xsl:param name="action" as="element(correspAction)"/>
    <xsl:variable name="named" as="element()*" select="$action/(persName | orgName)"/>
    <xsl:sequence select="string-join((if ($named) then $named else $action/placeName) ! f:named(.), ', ')"/>
  </xsl:function>

  <!-- "Kennan, Ambassador in the Soviet Union" for <persName><roleName/> <surname/></persName>; other names as they stand. -->
  <xsl:function name="f:named" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="own" as="element()*" select="$name/(forename, surname)"/>
    <xsl:sequence select="if ($own and $name/roleName and empty($name/text()[normalize-space()]))
      then string-join($own ! normalize-space(), ' ') || ', ' || normalize-space($name/roleName[1]) else normalize-space($name)"/>
  </xsl:function>

  <!-- <date when="1951-10-03"/>, <date notBefore="…" notAfter="…"/>, <date when="…">July 25, 1952—7:15 p.m.</date> -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:sequence select="
      if (matches($date, '\d{4}') or $date[normalize-space()][not(@when)]) then normalize-space($date)
      else if ($date/@when) then f:day($date/@when)
      else if (($date/@notBefore, $date/@from) and ($date/@notAfter, $date/@to))
        then 'between ' || f:day(($date/@notBefore, $date/@from)[1]) || ' and ' || f:day(($date/@notAfter, $date/@to)[1])
      else if ($date/@notBefore, $date/@from) then 'not before ' || f:day(($date/@notBefore, $date/@from)[1])
      else if ($date/@notAfter, $date/@to) then 'not after ' || f:day(($date/@notAfter, $date/@to)[1])
      else 'not stated'"/>
  </xsl:function>

  <!-- "October 3, 1951, 19:15" for "1951-10-03T19:15:00"; a year or a month as far as it is known. format-date() says the same
       and takes ten times as long, which is felt where each date of a text has its title. -->
  <xsl:variable name="months" as="xs:string+" select="'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
    'November', 'December'"/>
  <xsl:function name="f:day" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="month" as="xs:string?" select="if (matches($when, '^[0-9]{4}-(0[1-9]|1[0-2])')) then $months[xs:integer(substring($when, 6, 2))] else ()"/>
    <xsl:variable name="day" as="xs:string" select="substring($when, 9, 2)"/>
    <xsl:sequence select="if (empty($month)) then $when
      else $month || (if ($day) then ' ' || number($day) || ',' else '') || ' ' || substring($when, 1, 4)
        || (if (substring($when, 11, 1) eq 'T') then ', ' || substring($when, 12, 5) else '')"/>
  </xsl:function>

  <!-- "inferred from the file number, medium certainty" where an element has @cert; nothing where the source states it. -->
  <xsl:function name="f:evidence" as="xs:string?">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="named" as="xs:string*" select="tokenize($claim/@source) ! f:witness(., $claim)"/>
    <xsl:sequence select="$claim/@cert ! (string-join(('inferred', 'from '[exists($named)] || string-join($named, ' and ')), ' ')
      => normalize-space() || ', ' || . || ' certainty')"/>
  </xsl:function>

  <!-- What the pointer in @source points to, in words. -->
  <xsl:function name="f:witness" as="xs:string?">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="target" as="element()?" select="f:element(substring-after($pointer, '#'), $claim)[starts-with($pointer, '#')]"/>
    <xsl:sequence select="
      if (not(starts-with($pointer, '#'))) then $pointer
      else if ($target/self::note[@type = 'source'] or $pointer eq '#file') then 'the file number'
      else if ($target/self::note) then ('note ' || $target/@n)
      else if ($target/self::pb) then 'the mark of page ' || $target/@n
      else if ($target/self::head) then 'the heading'
      else if ($target/self::dateline or $target/self::date) then 'the dateline'
      else if ($target/self::signed or $target/self::closer) then 'the signature'
      else $target ! ('“' || normalize-space() || '”')"/>
  </xsl:function>

  <!-- "988–990", or "988" where the document has one page. -->
  <xsl:function name="f:pages" as="xs:string">
    <xsl:param name="scope" as="element(biblScope)"/>
    <xsl:variable name="ends" as="xs:string*" select="distinct-values(($scope/@from, $scope/@to))"/>
    <xsl:sequence select="if (exists($ends)) then string-join($ends, '–') else normalize-space($scope)"/>
  </xsl:function>

  <xsl:function name="f:capitalised" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>
</xsl:stylesheet>
